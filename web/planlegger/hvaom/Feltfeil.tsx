/** What the service said of a field; nothing when it said nothing. */
export const Feltfeil = ({ id, melding }: { id: string; melding: string | undefined }) =>
  melding ? (
    <p class="ds-validation-message" id={id} role="alert">
      {melding}
    </p>
  ) : null
