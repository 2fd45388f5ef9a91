package portability.sandbox.officer;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;
import portability.proto.claims.v1.ClaimsServiceGrpc.ClaimsServiceBlockingStub;
import portability.proto.claims.v1.DoubtfulSignature;
import portability.proto.claims.v1.ListDoubtfulSignaturesRequest;
import portability.proto.claims.v1.Partner;
import portability.proto.claims.v1.PartnerKey;

/// The directory of partners, for a person to read.
public final class PartnersReport {
    private PartnersReport() {}

    public static void print(List<Partner> partners, PrintStream out) {
        if (partners.isEmpty()) out.println("No partner is enrolled.");
        partners.forEach(partner -> print(partner, out));
    }

    private static void print(Partner partner, PrintStream out) {
        out.printf(
                "%s  %s, %s%n  fingerprint %s%n",
                partner.getInstitution(),
                partner.getExchangeAddress(),
                partner.getActive() ? "confirmed by two officers" : "not confirmed yet",
                partner.getFingerprint());
        if (!partner.getProposedFingerprint().isEmpty())
            out.println("  another descriptor waits for two officers: " + partner.getProposedFingerprint());
        partner.getKeysList().forEach(key -> out.println("  key " + told(key)));
    }

    private static String told(PartnerKey key) {
        var until = key.getTo().isEmpty() ? "" : " to " + key.getTo();
        var stolen = key.getCompromisedSince().isEmpty() ? "" : ", stolen since " + key.getCompromisedSince();
        return key.getKeyId() + " from " + key.getFrom() + until + stolen + (key.getCounts() ? "" : "; does not count");
    }

    /// @param claims a stub for each page
    public static void doubtful(
            Supplier<ClaimsServiceBlockingStub> claims, String partner, String key, PrintStream out) {
        var request = ListDoubtfulSignaturesRequest.newBuilder()
                .setInstitution(partner)
                .setKeyId(key);
        int listed = 0;
        do {
            var page = claims.get().listDoubtfulSignatures(request.build());
            page.getSignaturesList().forEach(each -> out.println(told(each)));
            listed += page.getSignaturesCount();
            request.setPageToken(page.getNextPageToken());
        } while (!request.getPageToken().isEmpty());
        out.println(listed + (listed == 1 ? " signature." : " signatures."));
    }

    private static String told(DoubtfulSignature signature) {
        return "%s  %s  %s%s, by %s"
                .formatted(
                        signature.getRecordedAt(),
                        signature.getWhat(),
                        signature.getId(),
                        signature.getCaseId().isEmpty() ? "" : " in " + signature.getCaseId(),
                        signature.getBroughtBy());
    }
}
