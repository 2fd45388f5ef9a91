package portability.bench.rows;

import java.time.Duration;
import portability.bench.measure.Clients;
import portability.bench.measure.Sample;
import portability.bench.measure.Side;
import portability.bench.node.LedgerNode;

/// Commands through the ledger, each with its receipt.
final class LedgerSide implements Side {
    /// Instead of a command: the client has done all it had to.
    enum Nothing {
        LEFT
    }

    /// The next command of a client.
    interface Asking {
        Object command(int client);
    }

    private final LedgerNode node;
    private final String name;
    private final int clients;
    private final int eventsPerCommand;
    private final Asking asking;

    LedgerSide(LedgerNode node, String name, int clients, int eventsPerCommand, Asking asking) {
        this.node = node;
        this.name = name;
        this.clients = clients;
        this.eventsPerCommand = eventsPerCommand;
        this.asking = asking;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String unit() {
        return eventsPerCommand == 1 ? "commands/s" : "events/s";
    }

    @Override
    public Sample run(Duration window) {
        long first = node.size();
        long receipts = node.receipts();
        return Clients.run(
                node.database().server(),
                clients,
                window,
                client -> () -> {
                    var command = asking.command(client);
                    if (command instanceof Nothing) return 0;
                    node.send(command);
                    return eventsPerCommand;
                },
                () -> {
                    long entries = node.entriesFrom(first);
                    // A command without its receipt would be one that was acknowledged and can be done twice.
                    return (node.receipts() - receipts) * eventsPerCommand == entries ? entries : -1;
                });
    }
}
