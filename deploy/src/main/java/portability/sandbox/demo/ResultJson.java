package portability.sandbox.demo;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.function.Function;
import portability.proto.agreements.v1.Determination;
import portability.proto.claims.v1.BenefitClaim;
import portability.proto.types.v1.Money;

/// What came out, for programs. Everything but `run` is the same on every run over the same input.
final class ResultJson {
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    private ResultJson() {}

    static String of(
            ClaimResult result, ClaimResult survivors, MoneyResult money, BenefitClaim benefit, AuditResult audit) {
        var document = claim(result);
        var after = claim(survivors);
        after.addProperty("died_on", survivors.claim().getSurvivors().getDiedOn());
        document.add("survivors", after);
        document.add("care", care(money));
        document.addProperty("welfare_benefit", Codes.words(benefit.getTotal()));
        document.addProperty("proved", audit.isProved());
        var run = run(result);
        run.add("survivors", run(survivors));
        audit(audit, run);
        document.add("run", run);
        return GSON.toJson(document);
    }

    private static JsonObject claim(ClaimResult result) {
        var document = new JsonObject();
        document.addProperty("claim_date", result.claim().getClaimDate());
        document.addProperty("contact_institution", result.claim().getContactInstitution());
        document.add("institutions", array(result.determinations(), DeterminationJson::of));
        var totals = new JsonArray();
        result.totalPerMonth().forEach((currency, amount) -> {
            var total = new JsonObject();
            total.addProperty("currency", currency);
            total.addProperty("amount_per_month", amount.toPlainString());
            totals.add(total);
        });
        document.add("totals", totals);
        return document;
    }

    private static JsonObject care(MoneyResult money) {
        var care = new JsonObject();
        care.addProperty("entitlement", money.entitlement().getStatus());
        care.add("invoices", array(money.invoices(), invoice -> {
            var one = new JsonObject();
            one.addProperty("creditor", invoice.getCreditor());
            one.addProperty("claimed", Codes.words(invoice.getClaimed()));
            one.addProperty("accepted", Codes.words(invoice.getAccepted()));
            one.addProperty("withdrawn", Codes.words(invoice.getWithdrawn()));
            return one;
        }));
        care.addProperty("paid", Codes.words(money.month().net().getAmount()));
        care.addProperty("paid_by", money.month().net().getDebtor());
        care.addProperty("books_agree", money.month().agreed());
        return care;
    }

    private static JsonObject run(ClaimResult result) {
        var run = new JsonObject();
        run.addProperty("claim_id", result.claim().getClaimId());
        run.addProperty("summarised_at", result.summarisedAt());
        run.add("decisions", array(result.lines(), line -> {
            var decision = new JsonObject();
            decision.addProperty("institution", line.getDetermination().getInstitution());
            decision.addProperty("decision_id", line.getDecisionId());
            decision.addProperty("decided_at", line.getDecidedAt());
            decision.addProperty("input_digest", line.getDetermination().getInputDigest());
            return decision;
        }));
        return run;
    }

    private static void audit(AuditResult audit, JsonObject run) {
        run.add("logs", array(audit.logs(), log -> {
            var one = new JsonObject();
            one.addProperty("institution", log.institution());
            one.addProperty("service", log.service());
            one.addProperty("entries", log.found().entries());
            one.addProperty("proved", log.found().isProved());
            return one;
        }));
        run.add("witnessed", array(audit.witnessed(), seen -> {
            var one = new JsonObject();
            one.addProperty("witness", seen.witness());
            one.addProperty("log", seen.log());
            one.addProperty("entries_seen", seen.size());
            one.addProperty("entries_now", seen.now());
            one.add("problems", array(seen.problems(), JsonPrimitive::new));
            return one;
        }));
        run.add("books", array(audit.books(), book -> {
            var one = new JsonObject();
            one.addProperty("institution", book.institution());
            one.addProperty("entries", book.entries());
            one.addProperty("findings", book.findings());
            return one;
        }));
        run.add("rederived", array(audit.rederived(), found -> {
            var one = new JsonObject();
            one.addProperty("log", found.log());
            one.addProperty("decisions", found.decisions().size());
            one.addProperty("equal", found.equal());
            one.addProperty("differing", found.differing());
            one.addProperty("engine_corrected", found.corrected());
            one.addProperty("not_rederivable", found.notRederivable());
            return one;
        }));
    }

    static <T> JsonArray array(Iterable<T> values, Function<T, JsonElement> each) {
        var array = new JsonArray();
        values.forEach(value -> array.add(each.apply(value)));
        return array;
    }

    static JsonElement text(String value) {
        return value.isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(value);
    }

    static JsonElement amount(boolean present, Money money) {
        return present ? new JsonPrimitive(money.getAmount()) : JsonNull.INSTANCE;
    }

    /// The currency of a determination: of what is payable, or else of the first amount on a route.
    static JsonElement currency(Determination determination) {
        if (determination.hasPayablePerMonth())
            return new JsonPrimitive(determination.getPayablePerMonth().getCurrency());
        for (var route : determination.getRoutesList()) {
            for (var money : new Money[] {route.getAmount(), route.getTheoretical()}) {
                if (!money.getCurrency().isEmpty()) return new JsonPrimitive(money.getCurrency());
            }
        }
        return JsonNull.INSTANCE;
    }
}
