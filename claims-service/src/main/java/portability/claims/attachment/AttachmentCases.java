package portability.claims.attachment;

/// Business that has cases, and so knows who may send attachments in them. Each case is known to one business; a case
/// that none knows has no attachments.
public interface AttachmentCases {
    /// Does this institution have a part in such a case of this business?
    boolean isCase(String caseId);

    /// Is another institution one of the case's? Asked of a case that is known, and of one whose beginning may still be
    /// on its way.
    boolean mayAttach(String caseId, String institution);
}
