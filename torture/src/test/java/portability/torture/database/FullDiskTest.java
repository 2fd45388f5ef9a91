package portability.torture.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import portability.ledger.store.StoreFailure.StoreUnavailable;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class FullDiskTest {
    private static final int MOST = 5_000;
    private static final int KILOBYTE = 1 << 10;

    private final Server server = Server.start();

    @BeforeAll
    void skippedWhereNoDiskMayBeFilled() {
        try (var disk = server.smallDisk()) {
            disk.fill();
        } catch (NoSmallDisk cannot) {
            Assumptions.abort("no small disk here: " + cannot.getMessage());
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_table_without_room_takes_nothing_and_with_room_it_goes_on() throws SQLException, NoSmallDisk {
        var log = BareLog.on(server, "table_full");
        try (var disk = server.smallDisk();
                var writer = log.writer(server.port(), "")) {
            log.database().moveLogTo(disk);
            disk.fill();
            int acknowledged = log.storeUntilRefused(writer, KILOBYTE, MOST);
            assertThatThrownBy(() -> writer.submit(log.event(KILOBYTE))).isInstanceOf(StoreUnavailable.class);
            assertThat(log.entries()).isEqualTo(acknowledged);
            disk.free();
            assertThat(writer.submit(log.event(KILOBYTE)).firstLeaf()).isEqualTo(acknowledged);
            log.database().moveLogBack();
        }
    }

    @Test
    void a_journal_without_room_stops_the_server_and_what_was_acknowledged_is_there_when_it_comes_back()
            throws SQLException, NoSmallDisk {
        var log = BareLog.on(server, "journal_full");
        try (var disk = server.smallDisk();
                var writer = log.writer(server.port(), "")) {
            server.moveJournalTo(disk);
            disk.fill();
            int acknowledged = log.storeUntilRefused(writer, 100 * KILOBYTE, MOST);
            assertThatThrownBy(() -> writer.submit(log.event(KILOBYTE))).isInstanceOf(StoreUnavailable.class);
            disk.free();
            server.crash();
            server.startAgain();
            // The one that was refused may be in: nobody heard how it ended.
            assertThat(log.entries()).isBetween((long) acknowledged, acknowledged + 1L);
            var next = writer.submit(log.event(KILOBYTE));
            assertThat(log.entries()).isEqualTo(next.firstLeaf() + 1);
            server.moveJournalBack();
        }
    }
}
