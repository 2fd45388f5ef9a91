package portability.claims.statement.grpc;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.statement.kept.KeptAnswers;
import portability.claims.upstream.OwnPersons;
import portability.ledger.privacy.reads.Purpose;
import portability.ledger.privacy.reads.ReadTable;
import portability.ledger.privacy.reads.ReadTable.Asked;
import portability.ledger.privacy.reads.StatedPurpose;
import portability.proto.claims.v1.GetEntitlementStatementRequest;
import portability.proto.claims.v1.StatementServiceGrpc;
import portability.proto.exchange.v1.EntitlementExchangeServiceGrpc;

/// Whose data a statement hands out, so that the read is on record before.
@Component
public class StatementReads {
    private static final StatedPurpose WHY = new StatedPurpose(Purpose.OWN_DATA, "the person's own statement");

    private final OwnPersons persons;

    StatementReads(OwnPersons persons) {
        this.persons = persons;
    }

    public ReadTable addTo(ReadTable table) {
        return table.readsEach(
                        StatementServiceGrpc.getGetEntitlementStatementMethod(),
                        List.of("periods", "employers", "earnings", "worth", "answers of partners"),
                        this::asked)
                // It records itself: a partner states no purpose in headers, but signs it.
                .readsNothing(EntitlementExchangeServiceGrpc.getAskEntitlementMethod());
    }

    private List<Asked> asked(GetEntitlementStatementRequest request) {
        var under = Optional.of(request.getActingHelper())
                .filter(helper -> !helper.isEmpty())
                .map(helper -> "mandate of " + helper);
        return personId(request).map(id -> new Asked(KeptAnswers.subjectOf(id), under)).stream()
                .toList();
    }

    private Optional<String> personId(GetEntitlementStatementRequest request) {
        return switch (request.getPersonCase()) {
            case PERSON_ID -> Optional.of(request.getPersonId()).filter(id -> id.matches("[A-Za-z0-9_-]{1,64}"));
            case NUMBER -> persons.find(request.getNumber(), WHY).map(found -> found.getPersonId());
            case PERSON_NOT_SET -> Optional.empty();
        };
    }
}
