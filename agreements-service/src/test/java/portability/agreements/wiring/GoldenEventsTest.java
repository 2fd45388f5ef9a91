package portability.agreements.wiring;

import org.junit.jupiter.api.Test;
import portability.ledger.testkit.golden.GoldenFiles;

/// The events as they have been stored since version 1; what they mean is tested where they belong.
class GoldenEventsTest {
    @Test
    void every_version_of_every_event_has_a_golden_file_and_none_was_edited() {
        GoldenFiles.ofThisModule().check(Events.catalogue());
    }
}
