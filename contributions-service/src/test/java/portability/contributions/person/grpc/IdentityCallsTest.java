package portability.contributions.person.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.contributions.client.Fails;
import portability.contributions.client.Identities;
import portability.contributions.client.Letters;
import portability.contributions.client.Samples;
import portability.contributions.client.ServiceTest;
import portability.proto.contributions.v1.FindPersonRequest;
import portability.proto.contributions.v1.FindPersonsRequest;
import portability.proto.contributions.v1.FindPersonsResponse;
import portability.proto.contributions.v1.IdentityFact;
import portability.proto.contributions.v1.NumberFact;
import portability.proto.contributions.v1.NumberKind;
import portability.proto.contributions.v1.PersonCandidate;
import portability.proto.types.v1.PersonalNumber;
import portability.proto.types.v1.Sex;

class IdentityCallsTest extends ServiceTest {
    private String family = "";
    private String ana = "";

    private Identities identities() {
        return new Identities(officer(), officer("officer-2"));
    }

    @BeforeEach
    void aPersonOfItsOwn() {
        family = Letters.of(newId());
        ana = register("Fatima", "1958-01-20");
    }

    private String register(String givenNames, String birthDate) {
        return officer()
                .register(
                        newId(),
                        Samples.person(newId()).toBuilder()
                                .setFamilyName(family)
                                .setGivenNames(givenNames)
                                .setBirthDate(birthDate)
                                .build());
    }

    private FindPersonsResponse find(String name, String birthDate) {
        return officer()
                .call()
                .findPersons(FindPersonsRequest.newBuilder()
                        .setName(name)
                        .setBirthDate(birthDate)
                        .setSex(Sex.SEX_FEMALE)
                        .build());
    }

    @Test
    void a_person_is_found_by_another_spelling_with_the_reasons() {
        var found = find(family + " Fatma", "1958-01-20").getCandidatesList();
        assertThat(found).singleElement().satisfies(candidate -> {
            assertThat(candidate.getPersonId()).isEqualTo(ana);
            assertThat(candidate.getScore()).isBetween(850, 999);
            assertThat(candidate.getBirthDateMatch()).isEqualTo("SAME");
            assertThat(candidate.getSexMatch()).isEqualTo("SAME");
            assertThat(candidate.getPartsList())
                    .anySatisfy(part ->
                            assertThat(part.getAsked() + " " + part.getKnown()).isEqualTo("fatma fatima"));
        });
    }

    @Test
    void the_likeliest_stands_first() {
        var other = register("Fatima", "1958-01-21");
        assertThat(find("Fatima " + family, "1958-01-20").getCandidatesList())
                .extracting(PersonCandidate::getPersonId)
                .containsExactly(ana, other);
    }

    @Test
    void a_twin_is_not_shown() {
        register("Naima", "1958-01-20");
        assertThat(find("Fatima " + family, "1958-01-20").getCandidatesList())
                .extracting(PersonCandidate::getPersonId)
                .containsExactly(ana);
    }

    @Test
    void nobody_likely_enough_is_nobody() {
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", () -> find("Nobody " + Letters.of(newId()), "1931-05-06"));
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_PERSON", () -> find("--", "1931-05-06"));
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_PERSON", () -> find("Fatima " + family, "1931-15-06"));
    }

    @Test
    void another_name_is_found_too_until_it_is_withdrawn() {
        var born = Letters.of(newId());
        var fact = identities().name(ana, born, "Fatima");
        assertThat(find("Fatima " + born, "1958-01-20").getCandidatesList())
                .extracting(PersonCandidate::getPersonId)
                .containsExactly(ana);
        identities().withdraw(ana, fact);
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", () -> find("Fatima " + born, "1958-01-20"));
        assertThat(identities().person(ana).getFactsList()).singleElement().satisfies(recorded -> {
            assertThat(recorded.getFactId()).isEqualTo(fact);
            assertThat(recorded.getWithdrawnAt()).isNotEmpty();
        });
        Fails.with(Code.NOT_FOUND, "UNKNOWN_FACT", () -> identities().withdraw(ana, fact));
    }

    @Test
    void names_stand_in_their_script_and_in_plain_letters() {
        identities().name(ana, "العمراني", "فاطمة");
        var known = identities().person(ana);
        assertThat(known.getFacts(0).getFact().getName().getFamilyName()).isEqualTo("العمراني");
        assertThat(known.getFacts(0).getTransliterated()).isEqualTo("fatma mrany");
    }

    private static IdentityFact number(String number) {
        var fact = IdentityFact.newBuilder()
                .setNumber(NumberFact.newBuilder().setKind(NumberKind.NUMBER_KIND_NATIONAL))
                .setFirstDay("1980-01-01");
        fact.getNumberBuilder().getNumberBuilder().setInstitution("MA:CNSS").setNumber(number);
        return fact.build();
    }

    @Test
    void several_numbers_of_one_institution_find_the_person_and_are_nobody_elses_until_withdrawn() {
        var first = newId();
        var fact = identities().record(ana, number(first));
        identities().record(ana, number(newId()));
        assertThat(byNumber(first)).isEqualTo(ana);
        var other = register("Naima", "1960-01-20");
        Fails.with(Code.FAILED_PRECONDITION, "NUMBER_TAKEN", () -> identities().record(other, number(first)));
        Fails.with(
                Code.FAILED_PRECONDITION, "ALREADY_RECORDED", () -> identities().record(ana, number(first)));
        identities().withdraw(ana, fact);
        identities().record(other, number(first));
        assertThat(byNumber(first)).isEqualTo(other);
    }

    private String byNumber(String number) {
        return officer()
                .call()
                .findPerson(FindPersonRequest.newBuilder()
                        .setNumber(PersonalNumber.newBuilder()
                                .setInstitution("MA:CNSS")
                                .setNumber(number))
                        .build())
                .getPersonId();
    }

    @Test
    void nationalities_come_and_go() {
        identities()
                .record(
                        ana,
                        IdentityFact.newBuilder()
                                .setNationality("NL")
                                .setFirstDay("1995-05-05")
                                .build());
        assertThat(identities().person(ana).getFacts(0).getFact().getFirstDay()).isEqualTo("1995-05-05");
        for (var wrong : new IdentityFact[] {
            IdentityFact.getDefaultInstance(),
            IdentityFact.newBuilder().setNationality("Dutch").build(),
            IdentityFact.newBuilder()
                    .setNationality("NL")
                    .setFirstDay("1995-05-05")
                    .setLastDay("1995-05-04")
                    .build()
        })
            Fails.with(
                    Code.INVALID_ARGUMENT, "INVALID_PERSON", () -> identities().record(ana, wrong));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", () -> identities().record(newId(), number("1")));
    }

    @Test
    void a_number_finds_the_person_on_the_days_it_was_hers() {
        var old = PersonalNumber.newBuilder()
                .setInstitution("MA:CNSS")
                .setNumber(newId())
                .build();
        identities()
                .record(
                        ana,
                        IdentityFact.newBuilder()
                                .setNumber(NumberFact.newBuilder()
                                        .setNumber(old)
                                        .setKind(NumberKind.NUMBER_KIND_INSURANCE))
                                .setFirstDay("1980-02-01")
                                .setLastDay("1989-12-31")
                                .build());
        assertThat(foundBy(old, "")).isEqualTo(ana);
        assertThat(foundBy(old, "1980-02-01")).isEqualTo(ana);
        assertThat(foundBy(old, "1989-12-31")).isEqualTo(ana);
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", () -> foundBy(old, "1980-01-31"));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", () -> foundBy(old, "1990-01-01"));
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_DATE", () -> foundBy(old, "last year"));
    }

    private String foundBy(PersonalNumber number, String asOf) {
        return officer()
                .call()
                .findPerson(FindPersonRequest.newBuilder()
                        .setNumber(number)
                        .setAsOf(asOf)
                        .build())
                .getPersonId();
    }
}
