package portability.bench.rows;

import java.time.Duration;
import portability.bench.measure.Clients;
import portability.bench.measure.Sample;
import portability.bench.measure.Side;
import portability.bench.node.StockAxon;

/// Commands through Axon as it comes.
record StockSide(StockAxon stock, String name, int clients, LedgerSide.Asking asking) implements Side {
    @Override
    public String unit() {
        return "commands/s";
    }

    @Override
    public Sample run(Duration window) {
        long before = stock.events();
        return Clients.run(
                stock.database().server(),
                clients,
                window,
                client -> () -> {
                    var command = asking.command(client);
                    if (command instanceof LedgerSide.Nothing) return 0;
                    stock.send(command);
                    return 1;
                },
                () -> stock.events() - before);
    }
}
