package portability.claims.netting.bank;

import java.time.LocalDate;
import portability.claims.payment.Amount;

/// One movement on this institution's account, as its bank tells it. Whose it is, is not kept.
///
/// @param entryId    the bank's reference; the same movement in a later file has the same
/// @param isCredit   has it come?
/// @param isReversal was it booked to undo another one?
/// @param endToEndId empty where there is none
/// @param returned   why a payment came back, ISO 20022 external return reason code; empty where it is none that did
/// @param remittance what the payer wrote
public record BankEntry(
        String entryId,
        boolean isCredit,
        boolean isReversal,
        Amount amount,
        LocalDate bookedOn,
        String endToEndId,
        String returned,
        String remittance) {}
