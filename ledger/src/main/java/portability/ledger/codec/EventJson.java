package portability.ledger.codec;

import java.time.DateTimeException;
import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// JSON as events are written in it. Logs are read from their beginning again and again, and most events have dates.
final class EventJson {
    private EventJson() {}

    /// With buffers of each thread's own: threads that decode beside each other do not wait for a shared pool.
    static JsonMapper mapper() {
        var factory = JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.threadLocalPool())
                .build();
        return JsonMapper.builder(factory)
                .addModule(new SimpleModule("dates").addDeserializer(LocalDate.class, new Dates()))
                .build();
    }

    /// Dates as they are written, `2026-01-31`, without a formatter; whatever else is a date goes the long way.
    private static final class Dates extends StdDeserializer<LocalDate> {
        private static final int LENGTH = 10;

        Dates() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) {
            var text = json.getString();
            return text.length() == LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-'
                    ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, LENGTH))
                    : LocalDate.parse(text);
        }

        private static int number(String text, int from, int to) {
            int number = 0;
            for (int at = from; at < to; at++) {
                int digit = text.charAt(at) - '0';
                if (digit < 0 || digit > 9) throw new DateTimeException("no date: " + text.length() + " characters");
                number = 10 * number + digit;
            }
            return number;
        }
    }
}
