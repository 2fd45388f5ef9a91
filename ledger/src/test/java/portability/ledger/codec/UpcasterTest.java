package portability.ledger.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import portability.ledger.codec.EventCatalogue.EventName;
import portability.ledger.testkit.privacy.KnownKeys;
import tools.jackson.databind.node.ObjectNode;

/// Old shapes of events, read as today's.
class UpcasterTest {
    private static final UUID EVENT = new UUID(0, 0);

    /// Version 1 had one `name`; version 2 `given` and `family`; version 3 calls the family name `surname`.
    record Met(String given, String surname) {}

    private static EventCatalogue catalogue() {
        return new EventCatalogue()
                .with("person.Met", 1, Met.class)
                .with("person.Met", 2, Met.class)
                .with("person.Met", 3, Met.class)
                .withUpcaster("person.Met", 1, payload -> {
                    var names = payload.get("name").asString().split(" ", 2);
                    var object = (ObjectNode) payload;
                    object.remove("name");
                    return object.put("given", names[0]).put("family", names[1]);
                })
                .withUpcaster("person.Met", 2, payload -> {
                    var object = (ObjectNode) payload;
                    object.set("surname", object.remove("family"));
                    return object;
                });
    }

    @Test
    void every_old_version_is_led_to_the_newest_one_step_at_a_time() {
        var codec = new EventCodec(catalogue(), new KnownKeys());
        var ana = new Met("Ana", "Costa e Silva");
        assertThat(read(codec, 1, "{\"name\":\"Ana Costa e Silva\"}")).isEqualTo(ana);
        assertThat(read(codec, 2, "{\"given\":\"Ana\",\"family\":\"Costa e Silva\"}"))
                .isEqualTo(ana);
        assertThat(read(codec, 3, "{\"given\":\"Ana\",\"surname\":\"Costa e Silva\"}"))
                .isEqualTo(ana);
    }

    @Test
    void what_is_written_today_is_the_newest_version() {
        var encoded = new EventCodec(catalogue(), new KnownKeys()).encode(EVENT, "stream", new Met("Ana", "Costa"));
        assertThat(encoded.name()).isEqualTo(new EventName("person.Met", 3));
    }

    @Test
    void refuses_an_upcaster_that_leads_nowhere() {
        var one = new EventCatalogue().with("person.Met", 1, Met.class);
        assertThatThrownBy(() -> one.withUpcaster("person.Met", 1, payload -> payload))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> catalogue().withUpcaster("person.Met", 1, payload -> payload))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Object read(EventCodec codec, int version, String payload) {
        return codec.decode(EVENT, "stream", new EventName("person.Met", version), payload.getBytes(UTF_8));
    }
}
