package portability.claims.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import portability.claims.Octets;
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

    private static final Claimant FATIMA = new Claimant(
            "El Amrani",
            "Fatima",
            LocalDate.of(1958, 1, 20),
            Sex.FEMALE,
            List.of("MA"),
            Map.of(NL, "111", DE, "222", MA, "333"));

    private Facts() {}

    public static ClaimFile file() {
        return file(FATIMA, new Benefit.OldAge());
    }

    /// Incapable of work since her last job, in Germany.
    public static ClaimFile invalidity() {
        return file(
                FATIMA,
                new Benefit.Invalidity(LocalDate.of(2024, 5, 2), "DE", Optional.of(new Benefit.Degree(60, DE))));
    }

    /// The same, where it is known under which legislation of each state she was insured.
    public static ClaimFile mixedInvalidity() {
        return file(
                FATIMA,
                new Benefit.Invalidity(
                        LocalDate.of(2024, 5, 2),
                        "DE",
                        Optional.empty(),
                        new TreeMap<>(Map.of("DE", Benefit.LegislationType.B, "NL", Benefit.LegislationType.A))));
    }

    /// Her widower claims; a child of hers has a right too.
    public static ClaimFile survivors() {
        var widower =
                new Claimant("Ouahbi", "Hassan", LocalDate.of(1955, 5, 4), Sex.MALE, List.of("MA"), Map.of(NL, "444"));
        return file(
                widower,
                new Benefit.Survivors(
                        new Benefit.Deceased(FATIMA, "NL", Household.SINGLE),
                        LocalDate.of(2025, 2, 11),
                        new Tie(Tie.Relation.SPOUSE, 540, false, false),
                        List.of(new Benefit.OtherSurvivor(
                                LocalDate.of(2008, 7, 1), new Tie(Tie.Relation.HALF_ORPHAN, 0, false, false)))));
    }

    private static ClaimFile file(Claimant claimant, Benefit benefit) {
        return new ClaimFile(claimant, benefit, LocalDate.of(2025, 3, 3), "NL", Household.SINGLE, List.of(NL, DE, MA));
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

    /// One that is no word on a right.
    public static Octets without(String institution, NeedsOfficer need) {
        return Octets.of(Determination.newBuilder()
                .setInstitution(institution)
                .setRefusalReason(need.name())
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
