package portability.ledger.privacy.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.ledger.testkit.postgres.TestDatabase;
import portability.ledger.testkit.privacy.TestKeys;

@PostgresTest
class SubjectKeysTest {
    private static final byte[] HERE = "event 1".getBytes(UTF_8);
    private static final byte[] NAME = "El Amrani".getBytes(UTF_8);
    private static final String FIRST_KEK = TestKeys.kekLine("2025");
    private static final String SECOND_KEK = TestKeys.kekLine("2026");

    private final TestKeys database;
    private final SubjectKeys keys;
    private final String ana = UUID.randomUUID().toString();

    SubjectKeysTest(TestDatabase database) {
        this.database = TestKeys.in(database.dataSource());
        this.keys = this.database.started(KeyEncryptionKeys.parse(FIRST_KEK));
    }

    private SubjectKey stored(String subject) {
        var fresh = keys.forWriting(subject);
        database.store(keys, fresh.toStore().stream().toList());
        return fresh.key();
    }

    @Test
    void a_key_opens_what_it_sealed_and_only_in_its_place() {
        var sealed = stored(ana).seal(HERE, NAME);
        var found = keys.find(ana).orElseThrow();
        assertThat(found.open(HERE, sealed)).isEqualTo(NAME);
        assertThatThrownBy(() -> found.open("event 2".getBytes(UTF_8), sealed)).isInstanceOf(SealedElsewhere.class);
        assertThatThrownBy(() -> stored("ben" + ana).open(HERE, sealed)).isInstanceOf(SealedElsewhere.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> found.open(HERE, sealed)).isInstanceOf(SealedElsewhere.class);
    }

    @Test
    void the_same_value_is_sealed_differently_each_time() {
        var key = stored(ana);
        assertThat(key.seal(HERE, NAME)).isNotEqualTo(key.seal(HERE, NAME));
    }

    @Test
    void a_row_that_is_made_again_is_sealed_to_the_same_bytes_and_another_one_is_not() {
        var key = stored(ana);
        var row = key.sealSame(HERE, NAME);
        assertThat(row).isEqualTo(key.sealSame(HERE, NAME));
        assertThat(key.open(HERE, row)).isEqualTo(NAME);
        assertThat(nonceOf(key.sealSame("event 2".getBytes(UTF_8), NAME))).isNotEqualTo(nonceOf(row));
        assertThat(nonceOf(key.sealSame(HERE, "El Amrana".getBytes(UTF_8)))).isNotEqualTo(nonceOf(row));
    }

    private static byte[] nonceOf(byte[] sealed) {
        return Arrays.copyOfRange(sealed, 1, 13);
    }

    @Test
    void a_key_that_is_stored_is_not_stored_again_and_is_found_by_another_process() {
        var sealed = stored(ana).seal(HERE, NAME);
        assertThat(keys.forWriting(ana).toStore()).isEmpty();
        var other = database.started(KeyEncryptionKeys.parse(FIRST_KEK));
        assertThat(other.forWriting(ana).toStore()).isEmpty();
        assertThat(other.find(ana).orElseThrow().open(HERE, sealed)).isEqualTo(NAME);
    }

    @Test
    void two_first_commands_of_one_subject_take_the_same_key_along() {
        var one = keys.forWriting(ana);
        var two = keys.forWriting(ana);
        assertThat(two.toStore()).isEqualTo(one.toStore()).isPresent();
        assertThat(two.key()).isSameAs(one.key());
    }

    @Test
    void where_another_process_was_first_its_key_is_taken_on_the_next_try() {
        keys.forWriting(ana);
        var other = database.started(KeyEncryptionKeys.parse(FIRST_KEK));
        var first = other.forWriting(ana);
        database.store(other, first.toStore().stream().toList());
        keys.forget(ana);
        var again = keys.forWriting(ana);
        assertThat(again.toStore()).isEmpty();
        assertThat(again.key().open(HERE, first.key().seal(HERE, NAME))).isEqualTo(NAME);
    }

    @Test
    void a_destroyed_key_is_found_by_nobody() {
        stored(ana);
        database.destroy(ana, List.of(keys));
        assertThat(keys.find(ana)).isEmpty();
        assertThat(database.started(KeyEncryptionKeys.parse(FIRST_KEK)).find(ana))
                .isEmpty();
    }

    @Test
    void a_wrapped_key_is_worth_nothing_under_another_subject() {
        stored(ana);
        var other = UUID.randomUUID().toString();
        database.sql()
                .sql("insert into subject_key select ?, kek_id, wrapped, 0 from subject_key where subject = ?")
                .params(other, ana)
                .update();
        assertThatThrownBy(() -> keys.find(other)).isInstanceOf(SealedElsewhere.class);
    }

    @Test
    void after_a_rotation_every_key_is_under_the_newest_wrapping_key_and_opens_what_it_sealed() {
        var sealed = stored(ana).seal(HERE, NAME);
        var both = KeyEncryptionKeys.parse(FIRST_KEK + "\n" + SECOND_KEK);
        var during = database.started(both);
        assertThat(during.find(ana).orElseThrow().open(HERE, sealed)).isEqualTo(NAME);

        assertThat(new KeyRewrapping(database.sql(), both).run()).isPositive();
        assertThat(new KeyRewrapping(database.sql(), both).run()).isZero();

        var after = database.started(KeyEncryptionKeys.parse(SECOND_KEK));
        assertThat(after.find(ana).orElseThrow().open(HERE, sealed)).isEqualTo(NAME);
        database.sql().sql("delete from subject_key").update();
    }

    @Test
    void a_wrapping_key_that_was_removed_too_early_is_missed() {
        stored(ana);
        var without = database.started(KeyEncryptionKeys.parse(SECOND_KEK));
        assertThatThrownBy(() -> without.find(ana)).hasMessageContaining("no wrapping key has the id 2025");
        database.sql().sql("delete from subject_key").update();
    }
}
