package portability.claims.invoice;

import java.time.LocalDate;

/// The last days of an invoice, as the law says them. The law is asked, not known here.
public interface InvoiceClocks {
    /// Until when it can be introduced. Source: Reg. (EC) 987/2009 Art. 67(1), (2).
    LocalDate lastIntroduction(Terms terms);

    /// Until when it is to be paid, and can be contested. Source: Reg. (EC) 987/2009 Art. 67(5).
    ///
    /// @param introduced when it was introduced
    LocalDate lastPayment(LocalDate introduced);

    /// Until when a down payment stops interest. Source: Reg. (EC) 987/2009 Art. 68(1).
    LocalDate lastDownPayment(LocalDate introduced);

    /// Until when a contestation is to be answered. Source: Decision S11, unverified.
    ///
    /// @param contested when it came
    LocalDate lastAnswer(LocalDate contested);

    /// Until when a dispute is to be settled; then the Audit Board is asked. Source: Reg. (EC) 987/2009 Art. 67(6).
    LocalDate lastDispute(LocalDate introduced);

    /// Until when the Audit Board gives its opinion. Source: Reg. (EC) 987/2009 Art. 67(7).
    ///
    /// @param referred when the dispute was brought before it
    LocalDate lastOpinion(LocalDate referred);
}
