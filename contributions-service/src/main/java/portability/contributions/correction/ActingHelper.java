package portability.contributions.correction;

/// Who speaks for a person, and what lets her. Personal data: its text shows the mandate only.
///
/// @param helper as the issuer of tokens names her
public record ActingHelper(String helper, String mandateId) {
    @Override
    public String toString() {
        return "a helper under mandate " + mandateId;
    }
}
