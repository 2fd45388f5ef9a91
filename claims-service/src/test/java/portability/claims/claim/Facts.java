package portability.claims.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import portability.claims.Octets;
import portability.kernel.Branch;
import portability.kernel.Sex;
import portability.proto.agreements.v1.Determination;
import portability.proto.exchange.v1.BodyPart;
import portability.proto.exchange.v1.RecordHead;
import portability.proto.exchange.v1.SealedDocument;

/// A claim over three institutions, in parts.
public final class Facts {
    public static final String NL = "NL:SVB";
    public static final String DE = "DE:DRV";
    public static final String MA = "MA:CNSS";
    public static final String CLAIM = NL + "/00112233445566778899";
    public static final Instant NOON = Instant.parse("2025-03-03T12:00:00Z");

    private Facts() {}

    public static ClaimFile file() {
        var claimant = new Claimant(
                "El Amrani",
                "Fatima",
                LocalDate.of(1958, 1, 20),
                Sex.FEMALE,
                List.of("MA"),
                Map.of(NL, "111", DE, "222", MA, "333"));
        return new ClaimFile(
                claimant, Branch.OLD_AGE, LocalDate.of(2025, 3, 3), "NL", Household.SINGLE, List.of(NL, DE, MA));
    }

    /// A record, told apart by the institution.
    public static Octets record(String institution) {
        return record(institution, 1);
    }

    /// One of an institution's records, as far as the claim looks at it.
    public static Octets record(String institution, int version) {
        return record(institution, version, NOON.plusSeconds(version));
    }

    public static Octets record(String institution, int version, Instant knownAt) {
        var head = RecordHead.newBuilder()
                .setRecordId(institution + "/" + version)
                .setVersion(version)
                .setKnownAt(knownAt.toString())
                .build();
        return Octets.of(SealedDocument.newBuilder()
                .addParts(BodyPart.newBuilder().setContent(head.toByteString()))
                .build()
                .toByteString());
    }

    public static Octets determination(String institution, String scheme) {
        return Octets.of(Determination.newBuilder()
                .setInstitution(institution)
                .setScheme(scheme)
                .setAwarded(true)
                .build()
                .toByteString());
    }

    /// A decision in the document in which it goes to the contact institution, as far as the claim looks at it.
    public static Octets sealed(Octets decision) {
        return Octets.of(SealedDocument.newBuilder()
                .addParts(BodyPart.newBuilder().setContent(decision.toByteString()))
                .build()
                .toByteString());
    }

    public static Octets decision(String institution) {
        return DecisionText.of(
                DecisionText.idOf(CLAIM, institution), determination(institution, "scheme"), NOON, institution);
    }
}
