package portability.sandbox.officer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import portability.proto.claims.v1.ReferenceRate;

/// Exchange rates as the European Central Bank publishes them in CSV: the first column is the day, each other one a
/// currency; `N/A` or nothing where there was none.
public final class RateFile {
    private static final int AT_ONCE = 5_000;

    private RateFile() {}

    /// Parts of a file, as many rates as one call takes.
    public static List<List<ReferenceRate>> read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            var rates = new ArrayList<ReferenceRate>();
            if (lines.isEmpty()) return List.of();
            var currencies = lines.getFirst().split(",", -1);
            for (var line : lines.subList(1, lines.size())) rates.addAll(rates(currencies, line.split(",", -1)));
            var parts = new ArrayList<List<ReferenceRate>>();
            for (int from = 0; from < rates.size(); from += AT_ONCE)
                parts.add(rates.subList(from, Math.min(rates.size(), from + AT_ONCE)));
            return parts;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<ReferenceRate> rates(String[] currencies, String[] cells) {
        var rates = new ArrayList<ReferenceRate>();
        for (int at = 1; at < Math.min(cells.length, currencies.length); at++) {
            var cell = cells[at].strip();
            var currency = currencies[at].strip();
            if (cell.isEmpty() || cell.equals("N/A") || currency.isEmpty()) continue;
            rates.add(ReferenceRate.newBuilder()
                    .setCurrency(currency)
                    .setOn(cells[0].strip())
                    .setUnitsPerEuro(cell)
                    .build());
        }
        return rates;
    }
}
