package portability.claims.claim.wire;

import com.google.protobuf.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portability.claims.claim.Benefit.Invalidity;
import portability.claims.claim.Benefit.OldAge;
import portability.claims.claim.Benefit.Survivors;
import portability.claims.claim.Claim;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.ClaimFile;
import portability.claims.claim.DecisionText;
import portability.claims.claim.Errand;
import portability.proto.exchange.v1.ClaimNotice;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.EnclosedDecision;
import portability.proto.exchange.v1.EnclosedRecord;
import portability.proto.exchange.v1.NamedLate;
import portability.proto.exchange.v1.NoRecord;
import portability.proto.types.v1.PersonalNumber;

/// What an errand puts into a document.
public record Outgoing(DocumentKind kind, List<Message> body) {
    /// @throws IllegalStateException if there is nothing to send yet
    public static Outgoing of(Claim claim, Opening opening, Errand errand) {
        return switch (errand) {
            case NOTICE, COMPLETION -> new Outgoing(DocumentKind.DOCUMENT_KIND_CLAIM_NOTICE, List.of(notice(opening)));
            case WISHES -> new Outgoing(DocumentKind.DOCUMENT_KIND_AWARD_WISHES, List.of(Wishes.write(claim.wishes())));
            case INCAPACITY ->
                new Outgoing(DocumentKind.DOCUMENT_KIND_INCAPACITY_FACTS, List.of(Benefits.write(claim.incapacity())));
            case RECORD -> record(claim, opening);
            case DECISION ->
                new Outgoing(
                        DocumentKind.DOCUMENT_KIND_DECISION,
                        List.of(DecisionText.read(there(claim.decisions().get(opening.here())))));
            case SUMMARY ->
                new Outgoing(
                        DocumentKind.DOCUMENT_KIND_SUMMARY,
                        opening.file().institutions().stream()
                                .map(institution -> summarised(claim, opening, institution))
                                .toList());
        };
    }

    private static ClaimNotice notice(Opening opening) {
        var notice = notice(opening.file()).toBuilder();
        opening.late()
                .forEach(naming -> notice.addNamedLate(NamedLate.newBuilder()
                        .setInstitution(naming.institution())
                        .setToldOn(naming.toldOn().toString())
                        .setClaimDate(naming.claimDate().toString())));
        return notice.build();
    }

    public static ClaimNotice notice(ClaimFile file) {
        var notice = ClaimNotice.newBuilder()
                .setClaimant(Persons.write(file.claimant()))
                .setBranch(Benefits.branch(file.benefit()))
                .setClaimDate(file.claimDate().toString())
                .setResidence(file.residence())
                .setHousehold(Persons.household(file.household()))
                .addAllInstitutions(file.institutions())
                .setContinuesCaseId(file.continues());
        switch (file.benefit()) {
            case OldAge _ -> {}
            case Invalidity invalidity -> notice.setInvalidity(Benefits.write(invalidity));
            case Survivors survivors -> notice.setSurvivors(Benefits.write(survivors));
        }
        return notice.build();
    }

    /// The own decision is signed with the summary; any other as it was signed by who made it.
    private static Message summarised(Claim claim, Opening opening, String institution) {
        if (institution.equals(opening.here()))
            return DecisionText.read(there(claim.decisions().get(institution)));
        var sealed = there(claim.sealedDecisions().get(institution));
        return EnclosedDecision.newBuilder()
                .setSealedDecision(sealed.toByteString())
                .build();
    }

    private static Outgoing record(Claim claim, Opening opening) {
        var sealed = there(claim.records().get(opening.here()));
        if (sealed.isPresent()) {
            var enclosed = EnclosedRecord.newBuilder()
                    .setSealedRecord(sealed.get().toByteString())
                    .build();
            return new Outgoing(DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD, List.of(enclosed));
        }
        var number = PersonalNumber.newBuilder()
                .setInstitution(opening.here())
                .setNumber(opening.file().insured().numberAt(opening.here()).orElse(""));
        return new Outgoing(
                DocumentKind.DOCUMENT_KIND_NO_RECORD,
                List.of(NoRecord.newBuilder().setNumber(number).build()));
    }

    private static <T> T there(@Nullable T value) {
        if (value == null) throw new IllegalStateException("there is nothing to send yet");
        return value;
    }
}
