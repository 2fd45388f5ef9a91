package portability.claims.situation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import portability.claims.claim.wire.Persons;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.WireTime;
import portability.claims.situation.SituationChange.Kind;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SealBroken.Flaw;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.SituationChangeKind;
import portability.proto.exchange.v1.SituationNotice;
import portability.proto.types.v1.Household;

/// A change in a life, as institutions tell it to each other and officers to them.
///
/// @param changeId names it in the case
public record SituationDocument(String changeId, SituationChange change) {
    public static final DocumentKind KIND = DocumentKind.DOCUMENT_KIND_SITUATION_CHANGE;

    private static final String PREFIX = "SITUATION_CHANGE_KIND_";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public SituationDocument {
        checkName(changeId);
    }

    static void checkName(String changeId) {
        if (!ID.matcher(changeId).matches())
            throw new IllegalArgumentException("a change is named by 1 to 64 of A-Z a-z 0-9 . _ -");
    }

    /// @throws SealBroken MALFORMED_BODY if it is not what its kind asks for
    public static SituationDocument read(OpenedDocument document) {
        try {
            if (document.parts().size() != 1) throw new IllegalArgumentException("one part");
            var said = document.part(0, SituationNotice.parser(), SituationNotice.getDefaultInstance());
            var change = read(said.getChange());
            // East of here the day may have begun already.
            var created = WireTime.read(document.header().getCreated());
            if (change.on().isAfter(LocalDate.ofInstant(created, ZoneOffset.ofHours(14))))
                throw new IllegalArgumentException("not yet");
            return new SituationDocument(said.getChangeId(), change);
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new SealBroken(Flaw.MALFORMED_BODY);
        }
    }

    /// @throws IllegalArgumentException if a part is missing or means nothing
    public static SituationChange read(portability.proto.exchange.v1.SituationChange said) {
        return new SituationChange(
                kind(said.getKind()),
                Persons.day(said.getOn()),
                Optional.of(said.getHousehold())
                        .filter(household -> household != Household.HOUSEHOLD_UNSPECIFIED)
                        .map(Persons::household),
                Optional.of(said.getResidence()).filter(state -> !state.isEmpty()),
                said.getReference());
    }

    private static Kind kind(SituationChangeKind kind) {
        return switch (kind) {
            case SITUATION_CHANGE_KIND_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("what changed is not said");
            case SITUATION_CHANGE_KIND_MARRIED,
                    SITUATION_CHANGE_KIND_DIVORCED,
                    SITUATION_CHANGE_KIND_CHILD,
                    SITUATION_CHANGE_KIND_MEMBER_DIED,
                    SITUATION_CHANGE_KIND_MOVED -> Kind.valueOf(kind.name().substring(PREFIX.length()));
        };
    }

    public static portability.proto.exchange.v1.SituationChange write(SituationChange change) {
        var wire = portability.proto.exchange.v1.SituationChange.newBuilder()
                .setKind(SituationChangeKind.valueOf(PREFIX + change.kind().name()))
                .setOn(change.on().toString())
                .setReference(change.reference());
        change.household().map(Persons::household).ifPresent(wire::setHousehold);
        change.residence().ifPresent(wire::setResidence);
        return wire.build();
    }

    public FreezeDocument letter(String documentId, String claimId) {
        var body = SituationNotice.newBuilder()
                .setChangeId(changeId)
                .setChange(write(change))
                .build();
        return new FreezeDocument(documentId, KIND, claimId, List.of(body));
    }
}
