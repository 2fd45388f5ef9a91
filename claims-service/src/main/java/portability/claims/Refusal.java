package portability.claims;

/// Why the service will not do what it was asked. The names are the contract's reasons.
public enum Refusal {
    /// The same request id came before with another content.
    REQUEST_ID_REUSED,
    /// A claim cannot have been received on a day that has not come.
    DATE_IN_FUTURE,
    /// This institution knows nobody of that number and birth date.
    UNKNOWN_PERSON,
    /// A named institution is not an active partner.
    NO_PARTNER,
    /// This institution may not be the contact institution of the claim.
    WRONG_INSTITUTION,
    /// The claimant never let this helper act for her.
    NO_MANDATE,
    /// Every mandate of this helper is over, has not begun or was revoked.
    MANDATE_NOT_IN_FORCE,
    /// The helper's mandates are for something else than claims.
    BEYOND_MANDATE,
    /// The person has a number here: her claim is lodged here, not forwarded.
    COMPETENT_HERE,
    /// It is for the contact institution of the claim.
    NOT_CONTACT,
    /// That institution has a part in the claim already.
    ALREADY_INVOLVED,
    TOO_MANY_INSTITUTIONS,
    /// It has certified a record or decided: it keeps its part in the claim.
    TAKES_PART,
    /// It was taken out of the claim, which ended there.
    WAS_REMOVED,
    /// Another institution leads the claim, or is to: nothing more is said or decided in it here.
    CLAIM_FORWARDED,
    /// Something was said of the claim since it was lodged that a forwarded one does not carry.
    NOT_CARRIED,
    /// The institution has no part in the claim.
    NOT_INVOLVED,
    /// Only the award of an old-age pension can be deferred.
    NOT_OLD_AGE,
    /// Only a claim to an invalidity benefit has that.
    NOT_INVALIDITY,
    ALREADY_WITHDRAWN,
    /// Nothing was said of that pension that would let it begin later.
    NOT_DEFERRED,
    /// No business here has a case of that name.
    UNKNOWN_CASE,
    /// More bytes than this institution lets be sent.
    ATTACHMENT_TOO_LARGE,
    /// Only PDF, PNG, JPEG and plain text are sent.
    MEDIA_TYPE_REFUSED,
    /// The file is not what its name or media type says.
    CONTENT_DIFFERS,
    /// As many files as this institution lets be sent went to that institution in the case.
    TOO_MANY_ATTACHMENTS,
    /// No document of that id is for that partner, or came for that claim.
    UNKNOWN_DOCUMENT,
    /// The partner has receipted it.
    DOCUMENT_DELIVERED,
    /// Nothing can be made to go in its place: its case was erased, or another document went since.
    CANNOT_BE_SENT_ANEW,
    /// The partner has not receipted it: it can be given up.
    NOT_DELIVERED,
    /// It is no record, decision or summary, or another one went since.
    CANNOT_BE_INVALIDATED,
    /// The partner's release knows no document that says so.
    PARTNER_OLDER,
    UNKNOWN_CLAIM,
    NOT_DETERMINED,
    /// Nothing is decided anew that was not decided.
    NOT_DECIDED,
    /// General indexation is applied directly: Reg. (EC) 883/2004 Art. 59(2).
    NO_NEW_CALCULATION,
    /// The decision that would be made anew is not the newest one.
    DECISION_DIFFERS,
    /// Another decision is being made anew already, otherwise.
    RECALCULATION_OPEN,
    ALREADY_DECIDED,
    /// More figures would be certified in one claim than any law asks for.
    TOO_MANY_FIGURES,
    NOT_SUMMARISED,
    ALREADY_ENROLLED,
    UNKNOWN_PARTNER,
    /// The partner has, and had, no such key.
    UNKNOWN_KEY,
    FINGERPRINT_DIFFERS,
    SAME_OFFICER,
    /// New business on a partner's word waits while its log is in doubt.
    PARTNER_IN_DOUBT,
    UNKNOWN_LOG,
    NOT_QUARANTINED,
    /// Another fork is open than the one the officer means.
    FORK_DIFFERS,
    NO_GAP_STATED,
    /// The checkpoints in a statement are not those witnessed here.
    GAP_DIFFERS,
    /// No partner holds more of this node's log than there is here.
    NOTHING_LOST,
    /// The log goes on under another name than the one the officer means.
    LOG_DIFFERS,
    /// This node has lost something to a restore, and says no more of what it does not know until it has it
    /// back.
    RESTORING,
    /// Nothing of that claim is in payment here.
    UNKNOWN_PENSION,
    /// No account was taken down under that id, or what was counts no more.
    UNKNOWN_CHANGE,
    /// A change in a life that was told here before, and taken back.
    CHANGE_TAKEN_BACK,
    /// Another institution told of it, and takes it back.
    TOLD_ELSEWHERE,
    UNKNOWN_RUN,
    UNKNOWN_BATCH,
    /// The batch has no such instruction.
    UNKNOWN_INSTRUCTION,
    /// Another entry of the book has that id.
    BOOKED_OTHERWISE,
    UNKNOWN_BOOK_ENTRY,
    /// No statement of the book has that case.
    UNKNOWN_STATEMENT,
    FIRST_DAY_KNOWN,
    OTHER_CURRENCY,
    /// The institution has named no account of its own to pay from.
    NO_OWN_ACCOUNT,
    RUN_TOO_EARLY,
    /// The bank called it rejected before: it was due again since.
    ALREADY_REJECTED,
    ALREADY_SETTLED,
    /// Another day of death was reported before.
    DEATH_KNOWN,
    /// No such channel leads to the state where she lives.
    UNKNOWN_CHANNEL,
    /// No word that she lives is awaited now.
    NOTHING_ASKED,
    /// She is known to have lived on that day or later.
    LATER_KNOWN,
    /// The institution's rule does not take the word of such an attester.
    ATTESTER_NOT_ACCEPTED,
    /// Somebody in the batch was erased: its file cannot be made any more.
    BATCH_ERASED,
    /// Nothing is deducted under that name in the claim.
    UNKNOWN_DEDUCTION,
    /// A request for a deduction was answered before, otherwise.
    ALREADY_ANSWERED,
    /// There are no arrears that could be told of.
    NO_ARREARS,
    /// No invoice of that name was made or came here.
    UNKNOWN_INVOICE,
    /// The invoice has no such line, or it is named twice.
    UNKNOWN_LINE,
    /// It is on its way: nothing is added to it any more.
    INVOICE_SENT,
    /// The lines do not go on where those that are kept end.
    LINES_MISSING,
    /// What was added is not what the caller meant to send.
    TOTALS_DIFFER,
    /// It is for the institution that paid for the care.
    NOT_CREDITOR,
    /// It is for the institution that bears the cost.
    NOT_DEBTOR,
    /// Not all of the invoice is here yet.
    NOT_INTRODUCED,
    /// Of a group of months and a year, no amount was read that was published.
    AMOUNT_NOT_PUBLISHED,
    /// The line waits for the other institution, or is settled.
    NOT_YOUR_TURN,
    /// No file of that name was sent to the other institution in the case.
    UNKNOWN_ATTACHMENT,
    /// Nothing is contested after the time for payment.
    CONTEST_TOO_LATE,
    /// The creditor may still answer.
    ANSWER_STILL_DUE,
    /// The two may still settle the dispute between them: it comes before the Audit Board after that.
    DISPUTE_STILL_OPEN,
    /// Nothing of the line is contested.
    NOT_CONTESTED,
    /// The line is before the Audit Board: one gives in, or records the opinion.
    BEFORE_THE_BOARD,
    /// The line is not before the Audit Board, or was not on the day of the opinion.
    NOT_REFERRED,
    /// By the rules there is no interest up to that day, or all of it was accepted.
    NO_INTEREST,
    /// Interest that was claimed up to another day is not answered yet.
    INTEREST_OPEN,
    /// No such interest was claimed.
    UNKNOWN_INTEREST,
    /// What would be left of the line is more than it is, or less than was accepted.
    INVALID_AMOUNT,
    /// More would be asked of another institution than was paid too much.
    MORE_THAN_OVERPAID,
    /// Nothing is awaited from anybody: the claim can be decided.
    NOTHING_AWAITED,
    /// What is known now gives nothing that could be paid.
    NOTHING_TO_PAY,
    /// No entitlement to health care is known under that name.
    UNKNOWN_ENTITLEMENT,
    /// It is for the other institution of the case to say.
    OTHER_ROLE,
    /// It cannot follow what was said before.
    OUT_OF_TURN,
    /// By the rules, another state bears the cost of her health care.
    OTHER_STATE_BEARS,
    /// No settlement window of that name is known here.
    UNKNOWN_WINDOW,
    /// The partner opened the window: it proposes.
    NOT_PROPOSER,
    /// Nothing is due between the two by that day that is in no other window.
    NOTHING_DUE,
    /// No exchange rate was loaded for a day, nor for the week before it.
    RATE_MISSING,
    /// Neither of two currencies is the euro: no published rate leads from one to the other.
    NO_WAY_BETWEEN,
    /// Another exchange rate was loaded for that day, and nobody said that it is corrected.
    RATE_DIFFERS,
    /// The window waits for no answer of this institution.
    NOTHING_PROPOSED,
    /// No payment of that name was ordered here.
    UNKNOWN_PAYMENT,
    /// The two have not agreed on the window.
    NOT_AGREED,
    /// Nothing is left to be paid, and nothing came in excess.
    NOTHING_TO_SETTLE,
    /// More would be paid than is left.
    MORE_THAN_DUE,
    /// What was paid in excess is an item of a later window.
    CARRIED_ON,
    /// The partner has named no account to be paid to.
    PARTNER_ACCOUNT_MISSING,
    /// The bank was asked to get the payment back for another reason.
    RECALLED_OTHERWISE,
    /// The bank moved another amount than was ordered, or more came back.
    OTHER_AMOUNT,
    /// This institution hosts no welfare fund.
    NO_FUND,
    /// The law that is loaded, of a fund or of interest, has no value for that day.
    LAW_MISSING,
    UNKNOWN_MEMBERSHIP,
    /// A number of hers is another member's.
    MEMBER_KNOWN,
    /// The law asks for another contribution for such a contract.
    CONTRIBUTION_DIFFERS,
    /// The contribution for that contract was paid before.
    CONTRACT_PAID,
    UNKNOWN_BENEFIT_CLAIM,
    /// A review was asked for after the last day that the own law gives for it.
    REVIEW_LATE,
    /// Nothing was referred under that name, from here or to here.
    UNKNOWN_REFERRAL,
    /// How somebody died was not told: an officer says how the schedule takes it.
    EVENT_NEEDED,
    TOO_MANY_PAPERS,
    /// The schedule gives a range: an officer says how much of it, and why.
    AMOUNT_NEEDED,
    /// The schedule does not give that.
    OUTSIDE_SCHEDULE,
    /// A benefit for the same event was granted on another claim.
    EVENT_GRANTED,
    /// Nothing was granted that could be paid.
    NOT_GRANTED,
    /// It is to be paid, or was, by another order.
    PAYMENT_ORDERED,
    /// The order was released, withdrawn, or the bank has rejected it.
    ORDER_OVER,
    /// No card for a stay is known under that name.
    UNKNOWN_CARD,
    /// No planned care is known under that name.
    UNKNOWN_PLANNED_CARE,
    /// By the rules, the care must be authorised.
    MUST_BE_AUTHORISED,
    /// The partner that was asked while somebody waits does not answer, or not with its signature.
    NOT_ANSWERED,
    /// An officer gave the window up.
    WINDOW_GIVEN_UP,
    /// No round of that name is known here.
    UNKNOWN_ROUND,
    /// The round stands, or is void.
    ROUND_OVER,
    /// It was proposed: nothing is put in any more.
    ROUND_CLOSED,
    /// Not everybody has put windows in.
    ROUND_INCOMPLETE,
    /// This institution proposes the round: it signs that it is void.
    OWN_ROUND,
    /// A window is not agreed to, leaves nothing in that currency, is paid in part, or is in another round.
    WINDOW_NOT_FREE,
    /// The window is reserved for a round, or was settled in one.
    IN_ROUND,
    /// The proposer has signed both that the round stands and that it is void.
    ROUND_CONTRADICTED,
    /// What was proposed is not what the participants have signed.
    PROOF_BROKEN,
    /// The day is over.
    DATE_PASSED,
    /// The partner has the proposal: it may agree to it at any moment, or has.
    AWAITS_ANSWER,
    /// A partner's question is not signed, addressed, dated or meant as it must be.
    NOT_BELIEVED
}
