package portability.simulation.nodes;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.joda.money.Money;
import portability.claims.netting.BankFiles;

/// The bank of all of them, with books of its own: it takes a file once by its name, pays it, rejects it, or lets the
/// money come back. What it says comes late, twice and in any order.
final class Bank {
    /// How an institution takes a file: what it made of each entry.
    interface Takes extends BiFunction<String, String, List<String>> {}

    private static final double REJECTED = 0.15;
    private static final double COMES_BACK = 0.3;

    private final Random random;
    private final Map<String, String> holders;
    private final Map<String, String> files = new HashMap<>();
    private final List<Word> words = new ArrayList<>();
    private final Map<String, Money> moved = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();

    private record Word(String to, String file) {}

    /// @param holders of the accounts, by IBAN
    Bank(Random random, Map<String, String> holders) {
        this.random = random;
        this.holders = Map.copyOf(holders);
    }

    /// @param isHonest does it pay whatever it is given?
    synchronized void take(String windowId, String file, boolean isHonest) {
        var paying =
                MxPain00100109.parse(file).getCstmrCdtTrfInitn().getPmtInf().getFirst();
        var transfer = paying.getCdtTrfTxInf().getFirst();
        var id = transfer.getPmtId().getEndToEndId();
        var before = files.putIfAbsent(id, file);
        if (before != null) {
            if (!before.equals(file)) findings.add("two payments have one name: " + id);
            return;
        }
        var currency = transfer.getAmt().getInstdAmt().getCcy();
        var amount = transfer.getAmt().getInstdAmt().getValue().toPlainString();
        var debtor = holder(paying.getDbtrAcct().getId().getIBAN());
        var creditor = holder(transfer.getCdtrAcct().getId().getIBAN());
        double luck = isHonest ? 1 : random.nextDouble();
        if (luck < REJECTED) {
            say(debtor, BankFiles.status(id, "RJCT", "AC04"));
            return;
        }
        if (random.nextBoolean()) say(debtor, BankFiles.status(id, "ACSC", ""));
        say(debtor, BankFiles.statement(BankFiles.debit("D" + id, id, currency, amount)));
        if (luck < COMES_BACK) {
            say(debtor, BankFiles.statement(BankFiles.returned("R" + id, id, currency, amount, "AC04")));
            return;
        }
        moved.merge(debtor + ">" + creditor + ">" + currency, Money.parse(currency + " " + amount), Money::plus);
        // Banks on the way keep the text more often than the name.
        var name = random.nextBoolean() ? id : "NOTPROVIDED";
        say(
                creditor,
                BankFiles.notification(BankFiles.credit("C" + id, name, currency, amount, "NETTING " + windowId)));
    }

    private void say(String to, String file) {
        words.add(new Word(to, file));
    }

    /// Brings some of what it has to say. What is not taken comes again, and so does some of what was.
    void bring(Takes takes, boolean isAll) {
        List<Word> brought;
        synchronized (this) {
            Collections.shuffle(words, random);
            brought = List.copyOf(isAll ? words : words.subList(0, (words.size() + 1) / 2));
        }
        for (var word : brought) {
            var taken = takes.apply(word.to(), word.file());
            boolean isTaken = !taken.isEmpty()
                    && taken.stream().noneMatch(each -> each.equals("NOT_MATCHED") || each.equals("NOT_TAKEN"));
            synchronized (this) {
                if (isTaken && random.nextBoolean()) words.remove(word);
            }
        }
    }

    /// How much it moved, in all.
    synchronized Map<String, Money> moved(String debtor, String creditor) {
        var sums = new TreeMap<String, Money>();
        moved.forEach((key, money) -> {
            if (key.startsWith(debtor + ">" + creditor + ">"))
                sums.put(money.getCurrencyUnit().getCode(), money);
        });
        return sums;
    }

    synchronized int files() {
        return files.size();
    }

    synchronized List<String> findings() {
        return List.copyOf(findings);
    }

    private String holder(String iban) {
        var holder = holders.get(iban);
        if (holder == null) throw new IllegalStateException("nobody has the account " + iban);
        return holder;
    }
}
