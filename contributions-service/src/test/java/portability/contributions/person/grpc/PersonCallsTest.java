package portability.contributions.person.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.contributions.client.Client;
import portability.contributions.client.Fails;
import portability.contributions.client.Samples;
import portability.contributions.client.ServiceTest;
import portability.ledger.edge.Role;
import portability.proto.contributions.v1.FindPersonRequest;
import portability.proto.contributions.v1.FindPersonResponse;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;

class PersonCallsTest extends ServiceTest {
    private static FindPersonResponse find(Client client, String institution, String number) {
        return client.call()
                .findPerson(FindPersonRequest.newBuilder()
                        .setNumber(PersonalNumber.newBuilder()
                                .setInstitution(institution)
                                .setNumber(number))
                        .build());
    }

    private static PersonDetails alsoKnownAt(PersonDetails person, String institution, String number) {
        return person.toBuilder()
                .addNumbers(
                        PersonalNumber.newBuilder().setInstitution(institution).setNumber(number))
                .build();
    }

    @Test
    void a_registered_person_is_found_by_every_number() {
        var person = alsoKnownAt(Samples.person("110000001"), "MA:CNSS", "990000001");
        var id = officer().register(newId(), person);
        for (var role : new Role[] {Role.OFFICER, Role.SERVICE, Role.AUDITOR}) {
            var found = find(as(role), "NL:SVB", "110000001");
            assertThat(found.getPersonId()).isEqualTo(id);
            assertThat(found.getPerson().getNumbersList()).containsExactlyInAnyOrderElementsOf(person.getNumbersList());
            assertThat(found.getPerson().toBuilder().clearNumbers().build())
                    .isEqualTo(person.toBuilder().clearNumbers().build());
        }
        assertThat(find(officer(), "MA:CNSS", "990000001").getPersonId()).isEqualTo(id);
    }

    @Test
    void the_same_request_again_gets_the_same_answer() {
        var request = newId();
        var once = officer().register(request, Samples.person("110000002"));
        assertThat(officer().register(request, Samples.person("110000002"))).isEqualTo(once);
    }

    @Test
    void the_id_of_a_person_does_not_tell_the_number() {
        assertThat(officer().register("110000003")).doesNotContain("110000003").hasSize(36);
    }

    @Test
    void a_request_id_with_other_contents_is_refused() {
        var request = newId();
        officer().register(request, Samples.person("110000004"));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "REQUEST_ID_REUSED",
                () -> officer().register(request, Samples.person("110000005")));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "REQUEST_ID_REUSED",
                () -> officer()
                        .register(
                                request,
                                Samples.person("110000004").toBuilder()
                                        .setGivenNames("Latifa")
                                        .build()));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", () -> find(officer(), "NL:SVB", "110000005"));
    }

    @Test
    void a_number_that_is_taken_is_refused_here_and_elsewhere() {
        officer().register(newId(), alsoKnownAt(Samples.person("110000006"), "DE:DRV", "99200158E519"));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "NUMBER_TAKEN",
                () -> officer().register(newId(), Samples.person("110000006")));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "NUMBER_TAKEN",
                () -> officer().register(newId(), alsoKnownAt(Samples.person("110000007"), "DE:DRV", "99200158E519")));
    }

    @Test
    void of_many_who_claim_one_number_elsewhere_at_once_one_gets_it() throws Exception {
        int claimants = 6;
        List<Future<String>> answers;
        try (var pool = Executors.newFixedThreadPool(claimants)) {
            answers = pool.invokeAll(IntStream.range(0, claimants)
                    .<Callable<String>>mapToObj(i -> () -> officer()
                            .register(newId(), alsoKnownAt(Samples.person("11000002" + i), "DE:DRV", "99200158E520")))
                    .toList());
        }
        var winners = answers.stream()
                .filter(answer -> answer.state() == Future.State.SUCCESS)
                .map(Future::resultNow)
                .toList();
        assertThat(winners).hasSize(1);
        assertThat(find(officer(), "DE:DRV", "99200158E520").getPersonId()).isEqualTo(winners.getFirst());
        for (var answer : answers)
            if (answer.state() == Future.State.FAILED)
                Fails.with(Code.FAILED_PRECONDITION, "NUMBER_TAKEN", () -> {
                    throw answer.exceptionNow();
                });
    }

    @Test
    void a_person_without_a_number_here_is_another_institutions() {
        var elsewhere = Samples.person("1").toBuilder().clearNumbers().build();
        Fails.with(
                Code.FAILED_PRECONDITION,
                "WRONG_INSTITUTION",
                () -> officer().register(newId(), alsoKnownAt(elsewhere, "MA:CNSS", "990000002")));
    }

    @Test
    void an_unknown_number_is_not_found() {
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", () -> find(officer(), "NL:SVB", "000000000"));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", () -> find(officer(), "", ""));
    }

    /// PostgreSQL cannot even look up a zero character: the number of a claim from abroad once made this a bug.
    @Test
    void what_no_database_can_hold_is_not_found() {
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", () -> find(officer(), "NL:SVB", "1\u0000"));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", () -> find(officer(), "\u0000", "1"));
    }

    static Map<String, Consumer<PersonDetails.Builder>> faults() {
        return Map.ofEntries(
                Map.entry("no family name", PersonDetails.Builder::clearFamilyName),
                Map.entry("blank given names", person -> person.setGivenNames(" ")),
                Map.entry("a name with a control character", person -> person.setGivenNames("Fa\u0000tima")),
                Map.entry("a name without end", person -> person.setFamilyName("A".repeat(201))),
                Map.entry("no birth date", PersonDetails.Builder::clearBirthDate),
                Map.entry("no day of the calendar", person -> person.setBirthDate("1958-02-30")),
                Map.entry("born tomorrow", person -> person.setBirthDate("2025-07-01")),
                Map.entry("born in a year of five digits", person -> person.setBirthDate("-99999-01-01")),
                Map.entry("born before there were pensions", person -> person.setBirthDate("0001-01-01")),
                Map.entry("no sex", PersonDetails.Builder::clearSex),
                Map.entry("a sex of a later contract", person -> person.setSexValue(99)),
                Map.entry("no nationality", PersonDetails.Builder::clearNationalities),
                Map.entry("no country", person -> person.addNationalities("Morocco")),
                Map.entry("no number", PersonDetails.Builder::clearNumbers),
                Map.entry(
                        "an empty number", person -> person.getNumbersBuilder(0).clearNumber()),
                Map.entry(
                        "a number with a blank before it",
                        person -> person.getNumbersBuilder(0).setNumber(" 110000009")),
                Map.entry(
                        "no institution", person -> person.getNumbersBuilder(0).setInstitution("SVB")),
                Map.entry(
                        "two numbers at one institution",
                        person -> person.addNumbersBuilder()
                                .setInstitution("NL:SVB")
                                .setNumber("2")));
    }

    static Set<String> namesOfFaults() {
        return faults().keySet();
    }

    @ParameterizedTest
    @MethodSource("namesOfFaults")
    void a_person_that_means_nothing_is_invalid(String fault) {
        var person = Samples.person("110000009").toBuilder();
        Objects.requireNonNull(faults().get(fault)).accept(person);
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_PERSON", () -> officer().register(newId(), person.build()));
    }

    @Test
    void a_request_needs_an_id() {
        for (var id : new String[] {"", "x".repeat(65), "a\nb"})
            Fails.with(
                    Code.INVALID_ARGUMENT,
                    "INVALID_REQUEST",
                    () -> officer().register(id, Samples.person("110000010")));
    }

    @Test
    void others_may_not_register() {
        for (var role : new Role[] {Role.SERVICE, Role.AUDITOR, Role.WORKER})
            Fails.with(Code.PERMISSION_DENIED, "ROLE_MAY_NOT", () -> as(role).register("110000011"));
    }

    @Test
    void events_tell_who_caused_them() {
        var id = officer().register("110000012");
        assertThat(sql.sql("select convert_from(metadata, 'UTF8') from log_entry where stream_id = ?")
                        .param("person/" + id)
                        .query(String.class)
                        .single())
                .contains("officer-1")
                .contains("OFFICER");
    }
}
