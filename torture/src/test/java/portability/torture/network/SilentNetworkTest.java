package portability.torture.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portability.ledger.store.Committed;
import portability.ledger.store.LogWriter;
import portability.ledger.store.StoreFailure.NotTheWriter;
import portability.ledger.store.StoreFailure.StoreUnavailable;
import portability.torture.database.BareLog;
import portability.torture.database.Server;

/// Nobody waits for ever for a network that says nothing, and never do two write.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SilentNetworkTest {
    private static final String SOON = "?connectTimeout=2&loginTimeout=2&socketTimeout=2";
    private static final int BYTES = 100;

    private final Server server = Server.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"HALF_OPEN", "REQUESTS_LOST", "ANSWERS_LOST"})
    void a_writer_that_hears_nothing_gives_up_and_another_one_writes(Trouble trouble) throws SQLException {
        var log = BareLog.on(server, trouble.name().toLowerCase(java.util.Locale.ROOT));
        try (var wire = Wire.to(server.port());
                var cutOff = log.writer(wire.port(), SOON);
                var other = log.writer(server.port(), SOON)) {
            assertThat(cutOff.submit(log.event(BYTES)).firstLeaf()).isZero();
            assertThat(wire.begin(trouble)).isOne();
            assertThatThrownBy(() -> cutOff.submit(log.event(BYTES))).isInstanceOf(StoreUnavailable.class);
            // Whether what was asked arrived is what nobody knew.
            long stored = log.entries();
            assertThat(stored).isEqualTo(trouble == Trouble.ANSWERS_LOST ? 2 : 1);
            if (trouble != Trouble.ANSWERS_LOST)
                assertThatThrownBy(() -> other.submit(log.event(BYTES))).isInstanceOf(NotTheWriter.class);
            wire.forgetAtServer();
            assertThat(asSoonAsItWrites(other, log).firstLeaf()).isEqualTo(stored);
            wire.repair();
            assertThatThrownBy(() -> cutOff.submit(log.event(BYTES))).isInstanceOf(NotTheWriter.class);
            assertThat(log.entries()).isEqualTo(stored + 1);
        }
    }

    /// The server takes a moment to give the lock back.
    private static Committed asSoonAsItWrites(LogWriter writer, BareLog log) {
        while (!writer.isWriter()) Thread.onSpinWait();
        return writer.submit(log.event(BYTES));
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "CUT", "RESET"})
    void what_passes_costs_no_more_than_another_connection(Trouble trouble) throws SQLException {
        var log = BareLog.on(server, trouble.name().toLowerCase(java.util.Locale.ROOT));
        try (var wire = Wire.to(server.port());
                var writer = log.writer(wire.port(), SOON)) {
            assertThat(writer.submit(log.event(BYTES)).firstLeaf()).isZero();
            assertThat(wire.begin(trouble)).isOne();
            if (trouble != Trouble.SLOW)
                assertThatThrownBy(() -> writer.submit(log.event(BYTES))).isInstanceOf(StoreUnavailable.class);
            wire.repair();
            assertThat(writer.submit(log.event(BYTES)).firstLeaf()).isOne();
            assertThat(log.entries()).isEqualTo(2);
        }
    }
}
