package portability.claims.netting.grpc;

import com.google.protobuf.ByteString;
import java.util.Comparator;
import java.util.List;
import portability.claims.netting.Window;
import portability.claims.netting.report.CsvReport;
import portability.claims.netting.report.PageReport;
import portability.claims.netting.report.PdfReport;
import portability.claims.netting.report.Report;
import portability.claims.netting.report.Report.Told;
import portability.claims.netting.settled.Matter;
import portability.claims.netting.settled.Payment;
import portability.claims.netting.settled.SettlementEvent.MoneyReceived;
import portability.claims.netting.settled.SettlementEvent.PaymentNoticed;
import portability.ledger.edge.MalformedInput;
import portability.proto.claims.v1.GetNettingReportResponse;
import portability.proto.claims.v1.ReportForm;

/// A netting report in the form that was asked for.
final class ReportView {
    private ReportView() {}

    static GetNettingReportResponse of(ReportForm form, Matter matter, Window window) {
        var report = Report.of(told(matter, window));
        return switch (form) {
            case REPORT_FORM_PAGE -> made(ByteString.copyFromUtf8(PageReport.of(report)), "text/html");
            case REPORT_FORM_CSV -> made(ByteString.copyFromUtf8(CsvReport.of(report)), "text/csv");
            case REPORT_FORM_PDF -> made(ByteString.copyFrom(PdfReport.of(report)), "application/pdf");
            case REPORT_FORM_UNSPECIFIED, UNRECOGNIZED ->
                throw new MalformedInput("INVALID_NETTING", "in which form is missing");
        };
    }

    private static Told told(Matter matter, Window window) {
        var settled = matter.settled();
        return new Told(
                matter.here(),
                window,
                WindowView.warnings(window),
                settled.payments().values().stream()
                        .sorted(Comparator.comparing(Payment::orderedAt).thenComparing(Payment::paymentId))
                        .toList(),
                settled.notices().values().stream()
                        .sorted(Comparator.comparing(PaymentNoticed::paymentId))
                        .toList(),
                List.copyOf(settled.returnNotices().values()),
                settled.receipts().values().stream()
                        .sorted(Comparator.comparing(MoneyReceived::entryId))
                        .toList(),
                settled.rounds());
    }

    private static GetNettingReportResponse made(ByteString report, String mediaType) {
        return GetNettingReportResponse.newBuilder()
                .setReport(report)
                .setMediaType(mediaType)
                .build();
    }
}
