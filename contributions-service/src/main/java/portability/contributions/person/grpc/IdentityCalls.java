package portability.contributions.person.grpc;

import java.util.Optional;
import portability.contributions.person.PersonDesk;
import portability.contributions.person.PersonLinks;
import portability.contributions.person.PersonSearch;
import portability.contributions.person.Persons;
import portability.contributions.refusal.Refusal.UnknownFact;
import portability.contributions.refusal.Refusal.UnknownPerson;
import portability.contributions.refusal.Refused;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.grpc.Requests;
import portability.contributions.request.grpc.Text;
import portability.ledger.privacy.reads.ReadOfTheCall;
import portability.ledger.privacy.reads.ReadTable.Asked;
import portability.proto.contributions.v1.FindPersonsRequest;
import portability.proto.contributions.v1.FindPersonsResponse;
import portability.proto.contributions.v1.GetPersonRequest;
import portability.proto.contributions.v1.GetPersonResponse;
import portability.proto.contributions.v1.RecordIdentityFactRequest;
import portability.proto.contributions.v1.RecordIdentityFactResponse;
import portability.proto.contributions.v1.WithdrawIdentityFactRequest;
import portability.proto.contributions.v1.WithdrawIdentityFactResponse;

/// The rpcs about who a person is.
public final class IdentityCalls {
    private final Requests requests;
    private final CurrentReads reads;
    private final Persons persons;
    private final PersonSearch search;
    private final PersonLinks links;
    private final PersonDesk desk;

    public IdentityCalls(
            Requests requests,
            CurrentReads reads,
            Persons persons,
            PersonSearch search,
            PersonLinks links,
            PersonDesk desk) {
        this.requests = requests;
        this.reads = reads;
        this.persons = persons;
        this.search = search;
        this.links = links;
        this.desk = desk;
    }

    public FindPersonsResponse find(FindPersonsRequest message) {
        var told = IdentityProtos.described(message);
        reads.awaitNames();
        var found = search.find(told);
        ReadOfTheCall.record(found.candidates().stream()
                .map(candidate -> Asked.of(candidate.person().personId()))
                .toList());
        if (found.candidates().isEmpty()) throw new Refused(new UnknownPerson());
        return FindPersonsResponse.newBuilder()
                .addAllCandidates(found.candidates().stream()
                        .map(IdentityProtos::candidate)
                        .toList())
                .setIncomplete(found.incomplete())
                .build();
    }

    public GetPersonResponse get(GetPersonRequest message) {
        var personId = PersonCalls.asGiven(message.getPersonId());
        reads.awaitAbout(personId);
        var person = persons.byId(personId)
                .orElseThrow(() -> new Refused(new UnknownPerson()))
                .person();
        var linked = links.of(personId, Optional.empty()).stream()
                .filter(id -> !id.equals(personId))
                .toList();
        return GetPersonResponse.newBuilder()
                .setPersonId(personId)
                .setPerson(PersonProtos.details(person, person.numbers()))
                .setTransliterated(IdentityProtos.transliterated(person.givenNames(), person.familyName()))
                .addAllFacts(persons.facts(personId).stream()
                        .map(IdentityProtos::told)
                        .toList())
                .addAllLinkedPersonIds(linked)
                .build();
    }

    public RecordIdentityFactResponse record(RecordIdentityFactRequest message) {
        var request = requests.read(message.getRequestId(), message);
        var evidence = Text.explanation("evidence", message.getEvidence());
        var fact = IdentityProtos.fact(message.getFact());
        return RecordIdentityFactResponse.newBuilder()
                .setFactId(desk.record(request, PersonCalls.asGiven(message.getPersonId()), fact, evidence))
                .build();
    }

    public WithdrawIdentityFactResponse withdraw(WithdrawIdentityFactRequest message) {
        var request = requests.read(message.getRequestId(), message);
        var reason = Text.explanation("reason", message.getReason());
        var personId = PersonCalls.asGiven(message.getPersonId());
        if (!Text.isKey(message.getFactId())) throw new Refused(new UnknownFact());
        desk.withdraw(request, personId, message.getFactId(), reason);
        return WithdrawIdentityFactResponse.getDefaultInstance();
    }
}
