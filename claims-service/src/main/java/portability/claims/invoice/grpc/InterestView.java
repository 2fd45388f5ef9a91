package portability.claims.invoice.grpc;

import java.util.List;
import portability.claims.invoice.Charges.Interest;
import portability.claims.invoice.Invoice;
import portability.claims.invoice.followup.InvoiceInterest.Told;
import portability.claims.invoice.wire.InterestWords;
import portability.claims.invoice.wire.InvoiceWords;
import portability.proto.claims.v1.GetInvoiceInterestResponse;
import portability.proto.claims.v1.InvoiceDownPaymentView;
import portability.proto.claims.v1.InvoiceInterest;
import portability.proto.exchange.v1.InvoiceDownPayment;

/// Interest and down payments as officers see them.
final class InterestView {
    private InterestView() {}

    static List<InvoiceInterest> interests(Invoice invoice) {
        return invoice.charges().interests().values().stream()
                .map(interest -> of(interest, invoice))
                .toList();
    }

    static InvoiceInterest of(Interest interest, Invoice invoice) {
        var unit = invoice.terms().unit();
        var view = InvoiceInterest.newBuilder()
                .setClaim(InterestWords.claim(interest.claim(), unit))
                .setDiffers(interest.differs())
                .setStatus(status(interest))
                .setPaid(InvoiceWords.money(interest.paid(), unit));
        interest.here().ifPresent(here -> view.setCalculatedHere(InvoiceWords.money(here, unit)));
        interest.answer().ifPresent(answer -> view.setAnswer(InterestWords.answer(answer, interest.words(), unit)));
        return view.build();
    }

    private static String status(Interest interest) {
        if (interest.answer().isEmpty()) return "CLAIMED";
        long accepted = interest.accepted();
        if (accepted == 0) return "CONTESTED";
        if (interest.paid() == accepted) return "PAID";
        return accepted == interest.claim().minor() ? "ACCEPTED" : "REDUCED";
    }

    static List<InvoiceDownPaymentView> downPayments(Invoice invoice) {
        var unit = invoice.terms().unit();
        return invoice.downPayments().values().stream()
                .map(paid -> {
                    var view = InvoiceDownPaymentView.newBuilder()
                            .setPayment(InvoiceDownPayment.newBuilder()
                                    .setPaymentId(paid.paymentId())
                                    .setAmount(InvoiceWords.money(paid.minor(), unit))
                                    .setOn(paid.on().toString()));
                    var declined = invoice.charges().declined().get(paid.paymentId());
                    if (declined != null) view.setDeclined(InterestWords.decline(declined.decline(), declined.words()));
                    return view.build();
                })
                .toList();
    }

    static GetInvoiceInterestResponse of(Told told, Invoice invoice) {
        var law = told.law();
        var answer = GetInvoiceInterestResponse.newBuilder()
                .setStartsOn(law.getStartsOn())
                .setRest(law.getRest())
                .addAllSteps(law.getStepsList());
        told.owed()
                .ifPresent(owed -> answer.setOwed(
                                InvoiceWords.money(owed, invoice.terms().unit()))
                        .setInterest(law.getInterest())
                        .setRate(law.getRate())
                        .setRateSource(law.getRateSource().getSource())
                        .setRateVerified(law.getRateSource().getVerified()));
        return answer.build();
    }
}
