package portability.agreements.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import portability.agreements.pack.LawPackCommand.AdoptLawPack;
import portability.agreements.pack.LawPackEvent.LawPackAdopted;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.codec.EventCatalogue.EventName;
import portability.ledger.codec.EventCodec;
import portability.ledger.testkit.privacy.KnownKeys;

class LawPackTest {
    private static final List<LawFile> FILES = List.of(new LawFile("instruments/a.yaml", "id: A\n"));
    private static final String PACK = "law-pack/DE:DRV";

    private final AggregateTestFixture<LawPackAggregate> pack = new AggregateTestFixture<>(LawPackAggregate.class);

    @Test
    void adopts_files_under_their_checksum() {
        pack.givenNoPriorActivity()
                .when(new AdoptLawPack(PACK, "c1", FILES))
                .expectEvents(new LawPackAdopted(PACK, "c1", FILES));
    }

    @Test
    void hears_the_same_pack_twice_without_a_second_event() {
        pack.given(new LawPackAdopted(PACK, "c1", FILES))
                .when(new AdoptLawPack(PACK, "c1", FILES))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    /// As logs of before two officers were needed tell it.
    @Test
    void a_pack_that_was_adopted_after_another_is_the_one_that_holds() {
        pack.given(new LawPackAdopted(PACK, "c1", FILES), new LawPackAdopted(PACK, "c2", FILES))
                .when(new AdoptLawPack(PACK, "c2", FILES))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void no_pack_holds_before_the_first() {
        assertThat(LawPackState.NONE.checksum()).isEqualTo(Optional.empty());
    }

    /// Events are read for ever: this file was written by version 1 and is never changed.
    @Test
    void the_event_of_version_1_still_reads() throws java.io.IOException {
        var golden = new ClassPathResource("golden/law.LawPackAdopted.v1.json").getContentAsByteArray();
        var codec = new EventCodec(
                new EventCatalogue().with("law.LawPackAdopted", 1, LawPackAdopted.class), new KnownKeys());
        var id = new UUID(0, 0);
        Object read = codec.decode(id, PACK, new EventName("law.LawPackAdopted", 1), golden);
        assertThat(read).isEqualTo(new LawPackAdopted(PACK, "c1", FILES));
        assertThat(new String(codec.encode(id, PACK, read).payload().bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualToIgnoringWhitespace(new String(golden, java.nio.charset.StandardCharsets.UTF_8));
    }
}
