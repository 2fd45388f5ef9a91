package portability.contributions.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        person.registerInjectableResource((NumberClaims) (number, personId) -> {
            if (number.equals(TAKEN)) throw new Refused(new NumberTaken());
            claimed.add(number + " for " + personId);
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
