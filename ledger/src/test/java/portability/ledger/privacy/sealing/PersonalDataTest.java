package portability.ledger.privacy.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;
import portability.ledger.privacy.keys.KeyEncryptionKeys;
import portability.ledger.privacy.keys.SealedElsewhere;
import portability.ledger.privacy.keys.SubjectErasedAlready;
import portability.ledger.privacy.keys.SubjectKeys;
import portability.ledger.privacy.sealing.PersonalData.Opened;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.ledger.testkit.postgres.TestDatabase;
import portability.ledger.testkit.privacy.TestKeys;
import tools.jackson.databind.json.JsonMapper;

@PostgresTest
class PersonalDataTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Place HERE = new Place(UUID.fromString("0197c0de-0000-7000-8000-000000000001"), "person/ana");

    private final TestKeys database;
    private final SubjectKeys keys;
    private final PersonalData data;

    PersonalDataTest(TestDatabase database) {
        this.database = TestKeys.in(database.dataSource());
        this.keys = this.database.started(KeyEncryptionKeys.parse(TestKeys.kekLine("1")));
        this.data = new PersonalData(keys, JSON);
    }

    record Name(String family, Optional<String> given, BigDecimal height) {}

    record Registered(
            int number,
            @Subject String personId,
            @Personal Name name,
            List<String> tags,
            @Personal Optional<String> note) {}

    record Line(
            int line, @Personal BigDecimal wage, @Subject String personId) {}

    record Posted(String returnId, List<Line> lines, int refused) {}

    record Head(@Subject String personId, @Personal String name) {}

    record Letter(Head head, String body) {}

    record Frozen(
            long pairSeq,
            @Subject String caseId,
            @Personal(afterErasure = "\"\"") String document) {}

    record Noted(@Subject String personId, String what) {}

    private static final Registered ANA = new Registered(
            7,
            "ana",
            new Name("El \"Amrani\" é {", Optional.of("Fatima"), new BigDecimal("1.650")),
            List.of("{\"sealed\":\"not so\"}", "b"),
            Optional.empty());

    @BeforeEach
    void no_keys() {
        database.destroy("ana", List.of(keys));
        database.destroy("ben", List.of(keys));
        database.destroy("eva", List.of(keys));
    }

    private byte[] stored(Object event) {
        var sealed = data.seal(event, HERE);
        database.store(keys, sealed.keys());
        return sealed.payload();
    }

    private <T> T opened(Class<T> type, byte[] payload) {
        if (data.open(type, HERE, payload) instanceof Opened.Clear(var clear)) return JSON.readValue(clear, type);
        throw new AssertionError("erased");
    }

    private static Posted linesOf(String... persons) {
        var number = new int[] {1};
        return new Posted(
                "2024-Q4",
                List.of(persons).stream()
                        .map(person -> new Line(number[0]++, new BigDecimal(number[0] + ".50"), person))
                        .toList(),
                3);
    }

    @Test
    void personal_values_are_stored_sealed_and_the_rest_in_clear() {
        var payload = new String(stored(ANA), UTF_8);
        assertThat(payload)
                .startsWith("{\"number\":7,\"personId\":\"ana\",\"name\":{\"sealed\":\"")
                .doesNotContain("Amrani", "Fatima", "1.65")
                .contains("\"tags\":[\"{\\\"sealed\\\":\\\"not so\\\"}\",\"b\"],\"note\":{\"sealed\":\"");
    }

    @Test
    void what_is_read_is_what_was_stored() {
        assertThat(opened(Registered.class, stored(ANA))).isEqualTo(ANA);
        assertThat(opened(Posted.class, stored(linesOf("ana", "ben", "ana")))).isEqualTo(linesOf("ana", "ben", "ana"));
        var letter = new Letter(new Head("ana", "Fatima"), "dear");
        assertThat(opened(Letter.class, stored(letter))).isEqualTo(letter);
    }

    @Test
    void opened_it_is_the_same_json_byte_for_byte() {
        assertThat(data.open(Registered.class, HERE, stored(ANA)))
                .isInstanceOfSatisfying(
                        Opened.Clear.class,
                        clear -> assertThat(clear.payload()).isEqualTo(JSON.writeValueAsBytes(ANA)));
    }

    @Test
    void what_was_stored_in_clear_once_is_read_as_it_is() {
        assertThat(opened(Registered.class, JSON.writeValueAsBytes(ANA))).isEqualTo(ANA);
    }

    @Test
    void the_sealed_form_is_the_published_one() {
        var node = JSON.readTree(stored(ANA)).get("name").get("sealed").asString();
        var sealed = Base64.getDecoder().decode(node);
        assertThat(sealed[0]).isEqualTo((byte) 1);
        var context = HERE.eventId() + "\nperson/ana\n/name\nana";
        var clear = keys.find("ana").orElseThrow().open(context.getBytes(UTF_8), sealed);
        assertThat(JSON.readValue(clear, Name.class)).isEqualTo(ANA.name());
    }

    @Test
    void a_sealed_value_opens_in_no_other_event_field_or_persons_record() {
        var payload = stored(ANA);
        assertThatThrownBy(() -> data.open(Registered.class, new Place(UUID.randomUUID(), "person/ana"), payload))
                .isInstanceOf(SealedElsewhere.class);
        assertThatThrownBy(() -> data.open(Registered.class, new Place(HERE.eventId(), "person/ben"), payload))
                .isInstanceOf(SealedElsewhere.class);
        var swapped =
                new String(payload, UTF_8).replace("\"name\":", "\"note\":").getBytes(UTF_8);
        assertThatThrownBy(() -> data.open(Registered.class, HERE, swapped)).isInstanceOf(SealedElsewhere.class);
        stored(linesOf("ben"));
        var bens = new String(payload, UTF_8).replace("\"ana\"", "\"ben\"").getBytes(UTF_8);
        assertThatThrownBy(() -> data.open(Registered.class, HERE, bens)).isInstanceOf(SealedElsewhere.class);
    }

    @Test
    void after_erasure_an_event_is_erased_whatever_else_it_says() {
        var payload = stored(ANA);
        var letter = stored(new Letter(new Head("ana", "Fatima"), "dear"));
        database.destroy("ana", List.of(keys));
        assertThat(data.open(Registered.class, HERE, payload)).isEqualTo(new Opened.Erased("ana"));
        assertThat(data.open(Letter.class, HERE, letter)).isEqualTo(new Opened.Erased("ana"));
    }

    @Test
    void after_erasure_the_persons_lines_are_left_out_of_a_list_wherever_they_stand() {
        var persons = List.of("ana", "ben", "eva");
        for (var one : persons)
            for (var two : persons)
                for (var three : persons) {
                    no_keys();
                    var all = linesOf(one, two, three);
                    var payload = stored(all);
                    database.destroy("ana", List.of(keys));
                    var left = all.lines().stream()
                            .filter(line -> !line.personId().equals("ana"))
                            .toList();
                    assertThat(opened(Posted.class, payload)).isEqualTo(new Posted("2024-Q4", left, 3));
                }
    }

    @Test
    void a_record_that_says_what_stays_outlives_the_person() {
        var payload = stored(new Frozen(7, "ana", "Dear Fatima"));
        assertThat(opened(Frozen.class, payload).document()).isEqualTo("Dear Fatima");
        database.destroy("ana", List.of(keys));
        assertThat(opened(Frozen.class, payload)).isEqualTo(new Frozen(7, "ana", ""));
    }

    @Test
    void after_erasure_also_an_event_with_nothing_sealed_is_erased() {
        var payload = stored(new Noted("eva", "looked up"));
        assertThat(opened(Noted.class, payload)).isEqualTo(new Noted("eva", "looked up"));
        keys.erased("eva");
        assertThat(data.open(Noted.class, HERE, payload)).isEqualTo(new Opened.Erased("eva"));
        assertThatThrownBy(() -> keys.forWriting("eva")).isInstanceOf(SubjectErasedAlready.class);
    }

    @Test
    void a_record_with_personal_data_of_nobody_is_a_mistake_in_the_program() {
        record Nobodys(@Personal String name) {}
        assertThatThrownBy(() -> data.seal(new Nobodys("Fatima"), HERE)).hasMessageContaining("does not say whose");
    }

    @Test
    void keys_to_be_stored_come_once_each() {
        assertThat(data.seal(linesOf("ana", "ben", "ana"), HERE).keys()).hasSize(2);
        stored(linesOf("ana", "ben"));
        assertThat(data.seal(linesOf("ana", "ben", "eva"), HERE).keys()).hasSize(1);
    }
}
