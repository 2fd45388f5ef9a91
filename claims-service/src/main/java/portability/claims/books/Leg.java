package portability.claims.books;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import portability.claims.books.Account.Side;
import portability.claims.payment.Amount;

/// One end of an entry.
///
/// @param amount more than nothing, in the account's currency
/// @param line   what it is for; empty where it is for the entry as a whole
/// @param dueDay of what becomes due: the last day on which it is paid in time
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Leg(Account account, Mark mark, Amount amount, Optional<Line> line, Optional<LocalDate> dueDay) {
    /// Debit or credit.
    public enum Mark {
        DEBIT,
        CREDIT;

        Mark other() {
            return switch (this) {
                case DEBIT -> CREDIT;
                case CREDIT -> DEBIT;
            };
        }
    }

    public Leg {
        var money = amount.money();
        if (!money.isPositive()) throw new IllegalArgumentException("a leg moves more than nothing: " + account);
        if (!money.getCurrencyUnit().getCode().equals(account.currency()))
            throw new IllegalArgumentException("another currency than the account's: " + account);
    }

    public static Leg debit(Account account, Money amount, Line line) {
        return new Leg(account, Mark.DEBIT, Amount.of(amount), Optional.of(line), Optional.empty());
    }

    public static Leg credit(Account account, Money amount, Line line) {
        return new Leg(account, Mark.CREDIT, Amount.of(amount), Optional.of(line), Optional.empty());
    }

    public static Leg debit(Account account, Money amount) {
        return new Leg(account, Mark.DEBIT, Amount.of(amount), Optional.empty(), Optional.empty());
    }

    public static Leg credit(Account account, Money amount) {
        return new Leg(account, Mark.CREDIT, Amount.of(amount), Optional.empty(), Optional.empty());
    }

    /// More of what stands on the account: a debit of what is owed to us, a credit of what is owed by us.
    public static Leg more(Account account, Money amount, Line line) {
        return account.side() == Side.OWED_TO_US ? debit(account, amount, line) : credit(account, amount, line);
    }

    /// Less of what stands on the account.
    public static Leg less(Account account, Money amount, Line line) {
        return account.side() == Side.OWED_TO_US ? credit(account, amount, line) : debit(account, amount, line);
    }

    /// The same, for the entry as a whole.
    public static Leg more(Account account, Money amount) {
        return account.side() == Side.OWED_TO_US ? debit(account, amount) : credit(account, amount);
    }

    /// The same, for the entry as a whole.
    public static Leg less(Account account, Money amount) {
        return account.side() == Side.OWED_TO_US ? credit(account, amount) : debit(account, amount);
    }

    public Leg dueOn(LocalDate day) {
        return new Leg(account, mark, amount, line, Optional.of(day));
    }

    /// The same in the partner's book.
    Leg mirrored(String here) {
        return new Leg(account.mirrored(here), mark.other(), amount, line, dueDay);
    }

    /// What it adds to the account's balance, which counts debits: in minor units.
    public long signedMinor() {
        long minor = amount.money().getAmountMinorLong();
        return mark == Mark.DEBIT ? minor : -minor;
    }

    /// What it adds to what stands open there: in minor units.
    public long openMinor() {
        return account.side() == Side.OWED_TO_US ? signedMinor() : -signedMinor();
    }
}
