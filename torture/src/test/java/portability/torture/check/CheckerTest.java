package portability.torture.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.torture.Keys;
import portability.torture.Order;
import portability.torture.Order.Kind;
import portability.torture.Schema;
import portability.torture.database.Server;

/// A checker that finds nothing proves nothing: so each thing it has to find is done to a healthy database.
class CheckerTest {
    private static final Server SERVER = Server.start();
    private static int databases;

    private final Map<String, Told> told = new HashMap<>();
    private final Checker checker = new Checker(Keys.secret(), new byte[32]);
    private Connection database;
    private long next;

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void two_accounts_and_a_transfer() throws SQLException {
        var name = "broken_" + ++databases;
        Schema.create(SERVER, name);
        database = SERVER.connect(name);
        command(new Order("c1", Kind.OPEN, "a", "", 0), 1);
        add("c1", "a", 0, "torture.AccountOpened", "{\"account\":\"a\"}");
        command(new Order("c2", Kind.OPEN, "b", "", 0), 1);
        add("c2", "b", 0, "torture.AccountOpened", "{\"account\":\"b\"}");
        command(new Order("c3", Kind.MOVE, "a", "b", 5), 2);
        add("c3", "a", 1, "torture.Debited", "{\"account\":\"a\",\"amount\":5,\"transfer\":\"c3\"}");
        add("c3", "b", 1, "torture.Credited", "{\"account\":\"b\",\"amount\":5,\"transfer\":\"c3\"}");
        command(new Order("c4", Kind.LOOK, "a", "", 0), 0);
        execute("insert into balance values ('a', -5, 2), ('b', 5, 2)");
        execute("insert into processor_token (processor, segment, applied) values ('balances', 0, 4)");
        execute("insert into snapshot values ('a', 1, 'account/1', %s)"
                .formatted(sealed("a", "{\"balance\":-5,\"moves\":2}")));
        assertThat(found()).isEmpty();
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @ParameterizedTest(name = "{1} finds {0}")
    @CsvSource(delimiter = ';', textBlock = """
            a lost receipt;          I1; delete from command_receipt where command_id = 'c4'
            a lost receipt of an event; I2; delete from command_receipt where command_id = 'c1'
            a receipt that changed;  I3; update command_receipt set reply = '\\x00' where command_id = 'c2'
            a receipt that vanished; I3; delete from command_receipt where command_id = 'c3'
            a changed payload;       I5; update log_entry set payload = payload || '\\x20' where leaf_index = 0
            changed metadata;        I5; update log_entry set metadata = metadata || '\\x20' where leaf_index = 1
            a moved moment;          I5; update log_entry set recorded_at = recorded_at + 1 where leaf_index = 3
            a changed hash;          I5; update log_entry set leaf_hash = sha256('x') where leaf_index = 2
            a gap;                   I5; update log_entry set leaf_index = 9 where leaf_index = 3
            a lost end;              I5; delete from log_entry where leaf_index = 3
            a lost event;            I1; delete from log_entry where leaf_index = 3
            an unbalanced transfer;  I4; delete from log_entry where leaf_index = 3
            a hole in a stream;      I5; update log_entry set stream_seq = 7 where leaf_index = 3
            a wrong read model;      I6; update balance set amount = amount + 1 where account = 'a'
            an event applied twice;  I6; update balance set events = 3 where account = 'b'
            a token behind it;       I6; update processor_token set applied = 3
            a letter out of order;   I6; insert into dead_letter values ('balances', 0, 'a', '', 1, now(), now())
            a state that was moved;  I7; update snapshot set stream_id = 'b'
            a changed state;         I7; update snapshot set state = state || '\\x00'
            a false checkpoint;      I5; insert into log_checkpoint values (2, E'x\\n2\\nAAAA\\n\\n- x AAAA\\n', 0)
            """)
    void finds(String what, String invariant, String damage) throws SQLException {
        execute(damage);
        assertThat(found()).as(what).extracting(Violation::invariant).contains(invariant);
    }

    @Test
    void finds_a_state_that_its_events_do_not_lead_to() throws SQLException {
        execute("update snapshot set state = " + sealed("a", "{\"balance\":0,\"moves\":2}"));
        assertThat(found()).extracting(Violation::invariant).containsOnly("I7");
    }

    private static String sealed(String stream, String state) {
        try {
            return "'\\x" + HexFormat.of().formatHex(new NodeBox(Keys.secret()).seal(stream, state)) + "'";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void finds_an_effect_that_is_there_twice() throws SQLException {
        add("c1", "a", 2, "torture.AccountOpened", "{\"account\":\"a\"}");
        assertThat(found()).extracting(Violation::invariant).contains("I1");
    }

    @Test
    void finds_another_effect_than_was_asked_for() throws SQLException {
        command(new Order("c5", Kind.MOVE, "a", "b", 7), 2);
        add("c5", "a", 2, "torture.Debited", "{\"account\":\"a\",\"amount\":6,\"transfer\":\"c5\"}");
        add("c5", "b", 2, "torture.Credited", "{\"account\":\"b\",\"amount\":6,\"transfer\":\"c5\"}");
        assertThat(found()).extracting(Violation::invariant).containsOnly("I1");
    }

    @Test
    void finds_an_event_of_no_command() throws SQLException {
        add("unknown", "a", 2, "torture.AccountOpened", "{\"account\":\"a\"}");
        assertThat(found()).extracting(Violation::invariant).contains("I2");
    }

    @Test
    void finds_a_history_that_was_written_anew_with_right_hashes() throws SQLException {
        execute("delete from log_entry where leaf_index = 1");
        next = 1;
        add("c2", "b", 0, "torture.AccountOpened", "{\"account\":\"b\", \"since\":1}");
        assertThat(found()).containsExactly(new Violation("I5", "the root of the first 4 entries was another one"));
    }

    private List<Violation> found() throws SQLException {
        database.setAutoCommit(true);
        var found = checker.check(database, told);
        database.setAutoCommit(true);
        return found;
    }

    private void command(Order order, int events) throws SQLException {
        told.put(order.id(), new Told(order, events + ":x"));
        execute("insert into command_receipt values ('%s', '\\x01', '\\x02', 0)".formatted(order.id()));
    }

    private void add(String command, String stream, long seq, String name, String payload) throws SQLException {
        var metadata = "{\"command\":\"%s\"}".formatted(command).getBytes(UTF_8);
        var facts = payload.getBytes(UTF_8);
        var entry = new Entry(
                next++, UUID.randomUUID(), stream, seq, "account", name, 1, 1_000, metadata, facts, new byte[0]);
        try (var insert = database.prepareStatement("insert into log_entry values (?,?,?,?,?,?,?,?,?,?,?)")) {
            insert.setLong(1, entry.leafIndex());
            insert.setObject(2, entry.eventId());
            insert.setString(3, stream);
            insert.setLong(4, seq);
            insert.setString(5, entry.streamType());
            insert.setString(6, name);
            insert.setInt(7, 1);
            insert.setLong(8, entry.recordedAt());
            insert.setBytes(9, metadata);
            insert.setBytes(10, facts);
            insert.setBytes(11, entry.expectedHash());
            insert.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
