package portability.contributions.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.contributions.person.IdentityFact.NumberKind;
import portability.contributions.person.IdentityFact.NumberOfKind;
import portability.contributions.person.PersonCommand.RecordIdentityFact;
import portability.contributions.person.PersonCommand.WithdrawIdentityFact;
import portability.contributions.person.PersonEvent.IdentityFactRecorded;
import portability.contributions.person.PersonEvent.IdentityFactWithdrawn;
import portability.contributions.person.PersonEvent.PersonRegistered;
import portability.contributions.refusal.Refusal.NumberTaken;
import portability.contributions.refusal.Refused;
import portability.contributions.request.Request;
import portability.kernel.Sex;

class PersonAggregateTest {
    private static final PersonFacts FATIMA = new PersonFacts(
            "El Amrani",
            "Fatima",
            LocalDate.parse("1958-01-20"),
            Sex.FEMALE,
            List.of("MA"),
            List.of(new NumberAt("NL:SVB", "999980208")));
    private static final Request REQUEST = new Request("r-1", "digest");

    private final FixtureConfiguration<PersonAggregate> person = new AggregateTestFixture<>(PersonAggregate.class);

    private static final String TAKEN = "n-3";
    private final List<String> claimed = new ArrayList<>();

    @BeforeEach
    void numbers() {
        person.registerInjectableResource(new NumberClaims() {
            @Override
            public void claim(String number, String personId) {
                if (number.equals(TAKEN)) throw new Refused(new NumberTaken());
                claimed.add(number + " for " + personId);
            }

            @Override
            public void release(String number, String personId) {
                claimed.remove(number + " for " + personId);
            }
        });
    }

    @Test
    void is_registered_once() {
        person.givenNoPriorActivity()
                .when(new RegisterPerson("p", REQUEST, FATIMA, List.of()))
                .expectResultMessagePayload("p")
                .expectEvents(new PersonRegistered("p", REQUEST, FATIMA));
    }

    @Test
    void claims_the_numbers_elsewhere_and_is_registered_only_with_them() {
        person.givenNoPriorActivity()
                .when(new RegisterPerson("p", REQUEST, FATIMA, List.of("n-1", "n-2")))
                .expectEvents(new PersonRegistered("p", REQUEST, FATIMA));
        assertThat(claimed).containsExactly("n-1 for p", "n-2 for p");
        person.givenNoPriorActivity()
                .when(new RegisterPerson("p", REQUEST, FATIMA, List.of("n-1", TAKEN)))
                .expectException(Refused.class)
                .expectExceptionMessage("NumberTaken")
                .expectNoEvents();
    }

    @Test
    void another_request_for_the_same_number_is_refused() {
        person.given(new PersonRegistered("p", REQUEST, FATIMA))
                .when(new RegisterPerson("p", new Request("r-2", "digest"), FATIMA, List.of()))
                .expectException(Refused.class)
                .expectExceptionMessage("NumberTaken")
                .expectNoEvents();
    }

    private static final IdentityFact CARD = new IdentityFact(
            Optional.empty(),
            Optional.empty(),
            Optional.of(new NumberOfKind(new NumberAt("MA:CNSS", "996404019"), NumberKind.INSURANCE)),
            Optional.empty(),
            Optional.empty());

    @Test
    void a_number_is_claimed_when_it_is_recorded_and_given_back_when_it_was_wrong() {
        var record = new RecordIdentityFact("p", REQUEST, CARD, Optional.of("n-9"), "card");
        var id = person.given(new PersonRegistered("p", REQUEST, FATIMA)).when(record);
        id.expectSuccessfulHandlerExecution();
        assertThat(claimed).containsExactly("n-9 for p");
        person.given(
                        new PersonRegistered("p", REQUEST, FATIMA),
                        new IdentityFactRecorded("p", REQUEST, "f", Optional.of("n-9"), CARD, "card"))
                .when(new WithdrawIdentityFact("p", new Request("r-2", "digest"), "f", "her sister's"))
                .expectEvents(new IdentityFactWithdrawn("p", new Request("r-2", "digest"), "f", "her sister's"));
        assertThat(claimed).isEmpty();
    }

    @Test
    void the_same_fact_is_recorded_once_and_nothing_of_nobody() {
        person.given(
                        new PersonRegistered("p", REQUEST, FATIMA),
                        new IdentityFactRecorded("p", REQUEST, "f", Optional.of("n-9"), CARD, "card"))
                .when(new RecordIdentityFact("p", new Request("r-2", "digest"), CARD, Optional.of("n-9"), "card"))
                .expectException(Refused.class)
                .expectExceptionMessage("AlreadyRecorded");
        person.givenNoPriorActivity()
                .when(new RecordIdentityFact("p", REQUEST, CARD, Optional.of("n-9"), "card"))
                .expectException(Refused.class)
                .expectExceptionMessage("UnknownPerson");
        person.given(new PersonRegistered("p", REQUEST, FATIMA))
                .when(new WithdrawIdentityFact("p", REQUEST, "f", "?"))
                .expectException(Refused.class)
                .expectExceptionMessage("UnknownFact");
    }

    @Test
    void the_text_of_a_person_shows_nothing_personal() {
        assertThat(new RegisterPerson("p", REQUEST, FATIMA, List.of()).toString())
                .doesNotContain("Amrani", "Fatima", "1958", "999980208", "MA,")
                .contains("NL:SVB");
        assertThat(FATIMA.numbers().getFirst()).hasToString("a number at NL:SVB");
    }

    @Test
    void has_one_number_per_institution_and_a_nationality() {
        var twice = List.of(new NumberAt("NL:SVB", "1"), new NumberAt("NL:SVB", "2"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonFacts("A", "B", FATIMA.birthDate(), Sex.FEMALE, List.of("MA"), twice));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new PersonFacts("A", "B", FATIMA.birthDate(), Sex.FEMALE, List.of(), FATIMA.numbers()));
    }
}
