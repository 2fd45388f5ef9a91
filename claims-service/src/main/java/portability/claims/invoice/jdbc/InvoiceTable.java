package portability.claims.invoice.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.claims.invoice.HalfYear;
import portability.claims.invoice.InvoiceEvent.BatchAdded;
import portability.claims.invoice.InvoiceEvent.DownPaymentDeclined;
import portability.claims.invoice.InvoiceEvent.DownPaymentMade;
import portability.claims.invoice.InvoiceEvent.InvoiceAcknowledged;
import portability.claims.invoice.InvoiceEvent.InvoiceAnnounced;
import portability.claims.invoice.InvoiceEvent.InvoiceIntroduced;
import portability.claims.invoice.InvoiceEvent.InvoiceOpened;
import portability.claims.invoice.InvoiceEvent.InvoiceSent;
import portability.claims.invoice.InvoiceList;
import portability.claims.invoice.LineAmount;
import portability.claims.invoice.LineMove;
import portability.claims.invoice.LinesEvent.LinesAnswered;
import portability.claims.invoice.LinesEvent.LinesDecided;
import portability.claims.invoice.LinesEvent.LinesPaid;
import portability.claims.invoice.LinesEvent.LinesReferred;
import portability.claims.invoice.Method;
import portability.claims.invoice.Side;
import portability.claims.invoice.Terms;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.processing.ReadModel;

/// Read model: invoices, and what became of their lines by the batch. Nobody is in it.
@Repository
@ProcessingGroup(InvoiceList.PROCESSOR)
public class InvoiceTable implements InvoiceList, ReadModel {
    private static final String LINES = """
            select i.invoice_id, i.side, i.creditor, i.debtor, i.reference, i.method, i.half_year, i.currency, i.batches,
                count(b.batch) as here, coalesce(sum(b.lines), 0) as lines, coalesce(sum(b.claimed), 0) as claimed,
                coalesce(sum(b.accepted), 0) as accepted, coalesce(sum(b.contested), 0) as contested,
                coalesce(sum(b.withdrawn), 0) as withdrawn, coalesce(sum(b.settled_lines), 0) as settled,
                i.introduced_on, i.late, i.opened_at, i.published, i.down_paid,
                coalesce(sum(b.waiting_lines), 0) as waiting, min(b.waits_since) as waits_since,
                coalesce(sum(b.paid), 0) as paid, min(b.referred_since) as referred_since
            from invoice i left join invoice_batch b on b.invoice_id = i.invoice_id
            """;

    private final JdbcClient sql;

    InvoiceTable(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("invoice", "invoice_batch");
    }

    @EventHandler
    void on(InvoiceOpened event, @Timestamp Instant at) {
        var terms = event.terms();
        sql.sql("""
                insert into invoice (invoice_id, side, creditor, debtor, partner, reference, method, half_year, currency,
                    published, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        event.invoiceId(),
                        event.side().name(),
                        terms.creditor(),
                        terms.debtor(),
                        terms.partnerOf(event.side()),
                        terms.reference(),
                        terms.method().name(),
                        terms.period().toString(),
                        terms.currency(),
                        terms.published().map(LocalDate::toString).orElse(""),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(BatchAdded event) {
        sql.sql("insert into invoice_batch (invoice_id, batch, lines, claimed) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(event.invoiceId(), event.batch(), event.lines(), event.minor())
                .update();
    }

    @EventHandler
    void on(InvoiceSent event) {
        batches(event.invoiceId(), event.batches());
    }

    @EventHandler
    void on(InvoiceAnnounced event) {
        batches(event.invoiceId(), event.batches());
    }

    private void batches(String invoiceId, int batches) {
        sql.sql("update invoice set batches = ? where invoice_id = ?")
                .params(batches, invoiceId)
                .update();
    }

    @EventHandler
    void on(InvoiceIntroduced event) {
        introduced(event.invoiceId(), event.on(), event.late());
    }

    @EventHandler
    void on(InvoiceAcknowledged event) {
        introduced(event.invoiceId(), event.on(), event.late());
    }

    private void introduced(String invoiceId, LocalDate on, boolean late) {
        sql.sql("update invoice set introduced_on = ?, late = ? where invoice_id = ?")
                .params(on, late, invoiceId)
                .update();
    }

    @EventHandler
    void on(LinesDecided event) {
        move(event.invoiceId(), event.batch(), event.on(), event.moves());
    }

    @EventHandler
    void on(LinesAnswered event) {
        move(event.invoiceId(), event.batch(), event.on(), event.moves());
    }

    private void move(String invoiceId, int batch, LocalDate on, List<LineMove> moves) {
        int waiting = moves.stream().mapToInt(LineMove::waits).sum();
        sql.sql("""
                update invoice_batch set accepted = accepted + ?, contested = contested + ?, withdrawn = withdrawn + ?,
                    settled_lines = settled_lines + ?, waiting_lines = waiting_lines + ?,
                    waits_since = case when waiting_lines + ? > 0 then coalesce(waits_since, ?) end
                where invoice_id = ? and batch = ?""")
                .params(
                        moves.stream().mapToLong(LineMove::accepted).sum(),
                        moves.stream().mapToLong(LineMove::contested).sum(),
                        moves.stream().mapToLong(LineMove::withdrawn).sum(),
                        moves.stream().filter(LineMove::settles).count(),
                        waiting,
                        waiting,
                        on,
                        invoiceId,
                        batch)
                .update();
    }

    @EventHandler
    void on(LinesReferred event) {
        sql.sql("update invoice_batch set referred_since = least(referred_since, ?) where invoice_id = ? and batch = ?")
                .params(event.on(), event.invoiceId(), event.batch())
                .update();
    }

    @EventHandler
    void on(LinesPaid event) {
        sql.sql("update invoice_batch set paid = paid + ? where invoice_id = ? and batch = ?")
                .params(event.lines().stream().mapToLong(LineAmount::minor).sum(), event.invoiceId(), event.batch())
                .update();
    }

    @EventHandler
    void on(DownPaymentMade event) {
        sql.sql("update invoice set down_paid = down_paid + ? where invoice_id = ?")
                .params(event.payment().minor(), event.invoiceId())
                .update();
    }

    @EventHandler
    void on(DownPaymentDeclined event) {
        sql.sql("update invoice set down_paid = down_paid - ? where invoice_id = ?")
                .params(event.minor(), event.invoiceId())
                .update();
    }

    @EventHandler
    void on(SubjectErased event) {
        sql.sql("delete from invoice_batch where invoice_id = ?")
                .param(event.subject())
                .update();
        sql.sql("delete from invoice where invoice_id = ?")
                .param(event.subject())
                .update();
    }

    @Override
    public Optional<Line> find(String invoiceId) {
        return sql.sql(LINES + " where i.invoice_id = ? group by i.invoice_id")
                .param(invoiceId)
                .query(InvoiceTable::line)
                .optional();
    }

    @Override
    public List<Line> unsettled(int atMost) {
        return sql.sql(LINES + """
                where i.introduced_on is not null
                group by i.invoice_id having coalesce(sum(b.settled_lines), 0) < coalesce(sum(b.lines), 0)
                order by i.introduced_on, i.invoice_id limit ?""").param(atMost).query(InvoiceTable::line).list();
    }

    @Override
    public List<Line> page(Optional<Side> side, Optional<String> partner, Optional<String> after, int atMost) {
        return sql.sql(LINES + """
                where (:side::text is null or i.side = :side) and (:partner::text is null or i.partner = :partner)
                    and (:after::text is null or (i.opened_at, i.invoice_id) <
                        (select a.opened_at, a.invoice_id from invoice a where a.invoice_id = :after))
                group by i.invoice_id order by i.opened_at desc, i.invoice_id desc limit :most""")
                .param("side", side.map(Side::name).orElse(null))
                .param("partner", partner.orElse(null))
                .param("after", after.orElse(null))
                .param("most", atMost)
                .query(InvoiceTable::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var terms = new Terms(
                row.getString("creditor"),
                row.getString("debtor"),
                row.getString("reference"),
                Method.valueOf(row.getString("method")),
                HalfYear.parse(row.getString("half_year")),
                row.getString("currency"),
                Optional.of(row.getString("published"))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse));
        return new Line(
                row.getString("invoice_id"),
                Side.valueOf(row.getString("side")),
                terms,
                row.getInt("batches"),
                row.getInt("here"),
                row.getInt("lines"),
                row.getLong("claimed"),
                row.getLong("accepted"),
                row.getLong("contested"),
                row.getLong("withdrawn"),
                row.getInt("settled"),
                row.getInt("waiting"),
                Optional.ofNullable(row.getObject("waits_since", LocalDate.class)),
                row.getLong("down_paid"),
                row.getLong("paid"),
                Optional.ofNullable(row.getObject("introduced_on", LocalDate.class)),
                row.getBoolean("late"),
                Optional.ofNullable(row.getObject("referred_since", LocalDate.class)));
    }
}
