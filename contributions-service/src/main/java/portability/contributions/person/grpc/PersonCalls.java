package portability.contributions.person.grpc;

import java.time.Clock;
import java.time.LocalDate;
import portability.contributions.person.NumberAt;
import portability.contributions.person.PersonRegistration;
import portability.contributions.person.Persons;
import portability.contributions.person.Persons.RecordedFact;
import portability.contributions.person.Persons.RegisteredPerson;
import portability.contributions.refusal.Refusal.UnknownPerson;
import portability.contributions.refusal.Refused;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.grpc.Requests;
import portability.contributions.request.grpc.Text;
import portability.proto.contributions.v1.FindPersonRequest;
import portability.proto.contributions.v1.FindPersonResponse;
import portability.proto.contributions.v1.RegisterPersonRequest;
import portability.proto.contributions.v1.RegisterPersonResponse;
import portability.proto.types.v1.PersonalNumber;

/// The rpcs about persons.
public final class PersonCalls {
    private final Clock clock;
    private final Requests requests;
    private final CurrentReads reads;
    private final Persons persons;
    private final PersonRegistration registration;

    public PersonCalls(
            Clock clock, Requests requests, CurrentReads reads, Persons persons, PersonRegistration registration) {
        this.clock = clock;
        this.requests = requests;
        this.reads = reads;
        this.persons = persons;
        this.registration = registration;
    }

    public RegisterPersonResponse register(RegisterPersonRequest message) {
        var request = requests.read(message.getRequestId(), message);
        var person = PersonProtos.facts(message.getPerson(), LocalDate.now(clock));
        return RegisterPersonResponse.newBuilder()
                .setPersonId(registration.register(request, person))
                .build();
    }

    public FindPersonResponse find(FindPersonRequest message) {
        var number = asGiven(message.getNumber());
        var asOf = Text.day("as_of", message.getAsOf());
        var found = reads.awaitPerson(() -> persons.idByNumber(number))
                .flatMap(persons::byId)
                .filter(person -> asOf.isEmpty() || counts(number, person, asOf.get()))
                .orElseThrow(() -> new Refused(new UnknownPerson()));
        return FindPersonResponse.newBuilder()
                .setPersonId(found.personId())
                .setPerson(PersonProtos.details(found.person(), found.person().numbers()))
                .build();
    }

    /// Whether a number is a person's on a day. One of the registration always was, as far as is known.
    private boolean counts(NumberAt number, RegisteredPerson person, LocalDate day) {
        return person.person().numbers().contains(number)
                || persons.facts(person.personId()).stream()
                        .filter(RecordedFact::holds)
                        .map(RecordedFact::fact)
                        .anyMatch(fact -> fact.covers(day)
                                && fact.number()
                                        .filter(known -> known.number().equals(number))
                                        .isPresent());
    }

    /// What means nothing is simply not found.
    /// @throws Refused UnknownPerson, where not even a database could hold it
    public static NumberAt asGiven(PersonalNumber number) {
        if (!Text.isKey(number.getInstitution()) || !Text.isKey(number.getNumber()))
            throw new Refused(new UnknownPerson());
        return new NumberAt(number.getInstitution(), number.getNumber());
    }

    /// @throws Refused UnknownPerson, where not even a database could hold it
    public static String asGiven(String personId) {
        if (!Text.isKey(personId)) throw new Refused(new UnknownPerson());
        return personId;
    }
}
