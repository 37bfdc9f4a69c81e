/**
 * The numbers of the travel estimate. Fitted on the kommuner with even numbers and rounded (`data/README.md`); each has a meaning of
 * its own. Minutes, and kilometres along the straight line unless it says road.
 */

/** Road kilometres per straight kilometre where nothing is in the way. */
export const OMVEI = 1.2
/** Added to `OMVEI` in a kommune that meets another across the sea: the road follows the shore. Half when only one end does. */
export const OMVEI_KYST = 0.35
/** Road kilometres per straight kilometre along a motorway. */
export const OMVEI_MOTORVEI = 1.15
/** km/h: the general limit outside towns. */
export const FART = 80
/** km/h, between kommuner on the same stretch of motorway. */
export const FART_MOTORVEI = 100

/** Minutes to get going, through local streets, and to park. */
export const START = 5
/** Kilometres over which most of `START` is met, so that next door is near. */
export const START_KM = 3
/** Minutes per kilometre people on average live from the senter, when the senter stands for a place nobody has told; half at each end. */
export const SPREDNING = 0.65

/** Minutes before the ferry leaves that one is at the quay. */
export const FERGEVENTING = 5
/** Minutes more a ferry can take when it has just left. Rough: most run every half hour or hour. */
export const FERGE_SEINT = 20

/** Public transport: minutes of waiting, and of changes, walks and stops for each minute by car. 1.6 times a car journey of half an hour. */
export const KOLLEKTIV = { vent: 5, faktor: 1.4 }
/** A walk: 5 km/h, and a quarter longer than the straight line. */
export const GANGE_PER_KM = (1.25 * 60) / 5
/** Nobody may walk in a tunnel under the sea: minutes for the bus that goes there. */
export const TUNNEL_TIL_FOTS = 30
/** Slower than any road, when the map has no way there at all. */
export const UTEN_VEI = 3

/** Four of five journeys lie between these times the estimate. By car fitted on even numbers, the others wider by judgement. */
export const MELLOM = {
  bil: { fra: 0.8, til: 1.3 },
  kollektiv: { fra: 0.7, til: 1.6 },
  gange: { fra: 0.8, til: 1.5 },
} as const

/**
 * Within a kommune that has sea around it a fjord may lie between, which the map does not tell: from so many kilometres on, the journey
 * may take this many times the estimate. By judgement.
 */
export const UKJENT_FJORD = { km: 5, til: 2 }
