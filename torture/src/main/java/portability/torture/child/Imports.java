package portability.torture.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import portability.ledger.axon.Commands;
import portability.ledger.store.LogReader;
import portability.ledger.store.LogWriter;
import portability.ledger.store.NewEvent;
import portability.ledger.store.NewReceipt;
import portability.ledger.store.StoreFailure;
import portability.ledger.store.Submission;
import portability.torture.Order;
import tools.jackson.databind.json.JsonMapper;

/// Many lines by COPY, with the receipt in the same transaction.
final class Imports {
    static final String LINE = "torture.LineImported";

    private final LogWriter writer;
    private final LogReader reader;
    private final JsonMapper json = JsonMapper.builder().build();

    Imports(LogWriter writer, LogReader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    String handle(Order order) {
        var events = new ArrayList<NewEvent>();
        for (int line = 0; line < order.amount(); line++) events.add(line(order, line));
        var reply = Account.reply(order.amount());
        var receipt = new NewReceipt(order.id(), order.content().getBytes(UTF_8), reply.getBytes(UTF_8));
        try {
            var _ = writer.submitBulk(Submission.of(events).with(receipt));
            return reply;
        } catch (StoreFailure.DuplicateCommand | StoreFailure.StreamConflict before) {
            var stored = reader.receipt(order.id()).orElseThrow(() -> before);
            if (!Arrays.equals(stored.digest(), order.content().getBytes(UTF_8)))
                throw new IllegalStateException(before);
            return new String(stored.reply(), UTF_8);
        }
    }

    private NewEvent line(Order order, int line) {
        return new NewEvent(
                UUID.fromString(IdentifierFactory.getInstance().generateIdentifier()),
                order.from(),
                line,
                "return",
                LINE,
                1,
                json.writeValueAsBytes(Map.of(Commands.COMMAND, order.id())),
                json.writeValueAsBytes(Map.of("line", line)));
    }
}
