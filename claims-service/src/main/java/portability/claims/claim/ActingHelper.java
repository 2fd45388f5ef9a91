package portability.claims.claim;

/// Who acts for a claimant, and what lets her. Personal data: prints the mandate only.
///
/// @param helper    as the issuer of tokens names her
/// @param mandateId names the mandate at contributions-service
public record ActingHelper(String helper, String mandateId) {
    @Override
    public String toString() {
        return "a helper under mandate " + mandateId;
    }
}
