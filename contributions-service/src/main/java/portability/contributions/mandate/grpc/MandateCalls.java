package portability.contributions.mandate.grpc;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import portability.contributions.mandate.GivenMandates;
import portability.contributions.mandate.GivenMandates.GivenMandate;
import portability.contributions.mandate.Mandate;
import portability.contributions.mandate.Mandate.Scope;
import portability.contributions.mandate.MandateDesk;
import portability.contributions.person.KnownPersons;
import portability.contributions.person.grpc.PersonCalls;
import portability.contributions.refusal.Refusal.UnknownMandate;
import portability.contributions.refusal.Refused;
import portability.contributions.request.grpc.Requests;
import portability.contributions.request.grpc.Text;
import portability.ledger.edge.MalformedInput;
import portability.proto.contributions.v1.CheckMandateRequest;
import portability.proto.contributions.v1.CheckMandateResponse;
import portability.proto.contributions.v1.GrantMandateRequest;
import portability.proto.contributions.v1.GrantMandateResponse;
import portability.proto.contributions.v1.ListMandatesRequest;
import portability.proto.contributions.v1.ListMandatesResponse;
import portability.proto.contributions.v1.MandateScope;
import portability.proto.contributions.v1.RevokeMandateRequest;
import portability.proto.contributions.v1.RevokeMandateResponse;

/// The rpcs about mandates.
public final class MandateCalls {
    private static final int MAX_NAME = 200;

    private final Requests requests;
    private final KnownPersons persons;
    private final GivenMandates mandates;
    private final MandateDesk desk;

    public MandateCalls(Requests requests, KnownPersons persons, GivenMandates mandates, MandateDesk desk) {
        this.requests = requests;
        this.persons = persons;
        this.mandates = mandates;
        this.desk = desk;
    }

    public GrantMandateResponse grant(GrantMandateRequest message) {
        var request = requests.read(message.getRequestId(), message);
        var evidence = Text.explanation("evidence", message.getEvidence());
        var id = desk.grant(request, PersonCalls.asGiven(message.getPersonId()), mandate(message), evidence);
        return GrantMandateResponse.newBuilder().setMandateId(id).build();
    }

    public RevokeMandateResponse revoke(RevokeMandateRequest message) {
        var request = requests.read(message.getRequestId(), message);
        var reason = Text.explanation("reason", message.getReason());
        if (!Text.isKey(message.getMandateId())) throw new Refused(new UnknownMandate());
        desk.revoke(request, PersonCalls.asGiven(message.getPersonId()), message.getMandateId(), reason);
        return RevokeMandateResponse.getDefaultInstance();
    }

    /// The person was found, and the read recorded, before.
    public ListMandatesResponse list(ListMandatesRequest message) {
        var personId = PersonCalls.asGiven(message.getPersonId());
        persons.require(personId);
        return ListMandatesResponse.newBuilder()
                .addAllMandates(
                        mandates.of(personId).stream().map(MandateCalls::told).toList())
                .build();
    }

    public CheckMandateResponse check(CheckMandateRequest message) {
        require(Text.isKey(message.getHelper()), "helper");
        var id = desk.require(
                PersonCalls.asGiven(message.getPersonId()), message.getHelper(), scope(message.getScope()));
        return CheckMandateResponse.newBuilder().setMandateId(id).build();
    }

    private static Mandate mandate(GrantMandateRequest message) {
        require(Text.isKey(message.getHelper()), "helper");
        require(Text.isPlain(message.getHelperName(), MAX_NAME), "helper_name");
        var firstDay = day("first_day", message.getFirstDay());
        var lastDay = day("last_day", message.getLastDay());
        require(!lastDay.isBefore(firstDay), "last_day");
        return new Mandate(
                message.getHelper(), message.getHelperName(), scopes(message.getScopesList()), firstDay, lastDay);
    }

    private static Set<Scope> scopes(List<MandateScope> told) {
        require(!told.isEmpty(), "scopes");
        var scopes = EnumSet.noneOf(Scope.class);
        for (var scope : told) scopes.add(scope(scope));
        return scopes;
    }

    private static Scope scope(MandateScope scope) {
        return switch (scope) {
            case MANDATE_SCOPE_SEE -> Scope.SEE;
            case MANDATE_SCOPE_REQUEST_CORRECTION -> Scope.REQUEST_CORRECTION;
            case MANDATE_SCOPE_CLAIM -> Scope.CLAIM;
            case MANDATE_SCOPE_UNSPECIFIED, UNRECOGNIZED -> throw invalid("scope");
        };
    }

    private static MandateScope scope(Scope scope) {
        return switch (scope) {
            case SEE -> MandateScope.MANDATE_SCOPE_SEE;
            case REQUEST_CORRECTION -> MandateScope.MANDATE_SCOPE_REQUEST_CORRECTION;
            case CLAIM -> MandateScope.MANDATE_SCOPE_CLAIM;
        };
    }

    private static portability.proto.contributions.v1.Mandate told(GivenMandate given) {
        var mandate = given.mandate();
        var told = portability.proto.contributions.v1.Mandate.newBuilder()
                .setMandateId(given.mandateId())
                .setHelper(mandate.helper())
                .setHelperName(mandate.helperName())
                .addAllScopes(mandate.scopes().stream()
                        .sorted()
                        .map(MandateCalls::scope)
                        .toList())
                .setFirstDay(mandate.firstDay().toString())
                .setLastDay(mandate.lastDay().toString())
                .setEvidence(given.evidence())
                .setGrantedAt(given.grantedAt().toString());
        given.revoked()
                .ifPresent(revocation ->
                        told.setRevokedAt(revocation.at().toString()).setReason(revocation.reason()));
        return told.build();
    }

    private static LocalDate day(String field, String text) {
        try {
            return Text.day(text);
        } catch (DateTimeParseException _) {
            throw invalid(field);
        }
    }

    private static void require(boolean holds, String field) {
        if (!holds) throw invalid(field);
    }

    private static MalformedInput invalid(String field) {
        return new MalformedInput("INVALID_MANDATE", field + " is missing or means nothing");
    }
}
