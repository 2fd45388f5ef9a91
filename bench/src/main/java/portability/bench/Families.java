package portability.bench;

import java.util.List;
import portability.bench.books.PostingRows;
import portability.bench.claims.CardRows;
import portability.bench.claims.ClaimRows;
import portability.bench.claims.InvoiceRows;
import portability.bench.claims.MonthRows;
import portability.bench.claims.SettlementRows;
import portability.bench.rows.BatchRows;
import portability.bench.rows.ColdRows;
import portability.bench.rows.CreateRows;
import portability.bench.rows.EncryptRows;
import portability.bench.rows.Family;
import portability.bench.rows.GrowthRows;
import portability.bench.rows.ImportRows;
import portability.bench.rows.ReplayRows;
import portability.bench.rows.SealRows;
import portability.bench.rows.StreamRows;
import portability.bench.rows.VerifyRows;
import portability.bench.rows.VisibleRows;
import portability.bench.rules.DetermineRows;

/// Everything that is measured, in the order of the table.
final class Families {
    static final List<Family> ALL = List.of(
            new CreateRows(1, 0.75),
            new CreateRows(8, 1.10),
            new CreateRows(32, 1.50),
            new StreamRows(),
            new ColdRows(),
            new BatchRows(),
            new ImportRows(),
            new ReplayRows(),
            new VisibleRows(),
            new SealRows(),
            new EncryptRows(),
            new VerifyRows(),
            new DetermineRows(),
            new PostingRows(),
            new ClaimRows(),
            new CardRows(),
            new InvoiceRows(),
            new SettlementRows(),
            new MonthRows(),
            new GrowthRows());

    private Families() {}
}
