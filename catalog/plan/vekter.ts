/** Every limit and every weight of the week, each defensible in one sentence. */

/** Hours a week when it is not known how much the person manages: an ordinary working week. */
export const FULL_UKE_TIMER = 37.5
/** Minutes one way; what is further (or beyond the person's own limit) is for one day a week. Source: R14. */
export const LANG_REISE = 60
/** Minutes on the way in one day: there and back the longest journey that any rule allows. Source: R14. */
export const MEST_REISE_PER_DAG = 2 * 120
/** When appointments are made: Monday to Friday, eight to four. */
export const ARBEIDSTID = { dager: [1, 2, 3, 4, 5], fra: '08:00', til: '16:00' } as const
/** Appointments begin on the hour, and within opening hours on the half hour, as people agree on them. */
export const STEG_AVTALE = 60
export const STEG_APENT = 30
/** A session shorter than an hour is not worth leaving home for, unless the tiltak itself is shorter. */
export const MINSTE_OKT = 60
/** Between two sessions at one place one waits an hour, or longer when there is no time to go home and back. */
export const VENT = 60

/** The weights are added up in hundred-thousandths, so that the solver only meets whole numbers. */
export const SKALA = 100_000

/** The veileder has chosen it: more than all else together, so a choice is left out only when it cannot fit. */
export const VALGT = 100
/** The first tiltak that meets a need counts its strength (1–3), and half of that when the need is secondary to the tiltak. */
export const BEHOV = 1
export const SEKUNDAR = 0.5
/** A second one for the same need is support, not a solution; a third is worth nothing. */
export const BEHOV_NUMMER_TO = 0.2
/** How well it fits (poeng, 0–1) settles between two that meet the same need. */
export const PASSER = 1
/** Each tiltak is one more place, one more person and more appointments to keep: it must do a little more than meet a slight need. */
export const ETT_TIL = 1.2
/** When the times are laid, being in the week counts more than all of what follows. */
export const MED = 20
/** One more day a week with the same tiltak makes a rhythm. */
export const DAG = 0.05
/** A weekday with something to get up for. */
export const UKEDAG = 0.05
/** An hour of a fixed activity, when the person has said how many she manages; an appointment is not better for being long. */
export const TIME = 0.02
/** An hour on the way: a new weekday is worth an hour each way, where daily travel ends; one with something in it, half of that. */
export const REISETIME = 0.05
/** When more sessions than this are possible, a week is good enough when none has one more day's rhythm: the search stays short. */
export const MANGE_OKTER = 300
export const GODT_NOK = DAG
/** Appointments are laid near ten, when both doors and people are open. */
export const HELST = { klokke: 10 * 60, halvtime: 0.01 }
