package portability.sandbox.demo;

import static portability.sandbox.demo.ResultJson.amount;
import static portability.sandbox.demo.ResultJson.array;
import static portability.sandbox.demo.ResultJson.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.function.Predicate;
import portability.proto.agreements.v1.Determination;
import portability.proto.agreements.v1.LawValue;
import portability.proto.agreements.v1.PairFinding;
import portability.proto.agreements.v1.Route;
import portability.proto.types.v1.Argument;
import portability.proto.types.v1.Quantity;
import portability.proto.types.v1.Step;

/// One institution's determination in JSON. Amounts are decimal strings, days ISO 8601; what is absent is null.
final class DeterminationJson {
    private DeterminationJson() {}

    static JsonObject of(Determination found) {
        var json = new JsonObject();
        json.addProperty("institution", found.getInstitution());
        json.add("scheme", text(found.getScheme()));
        json.addProperty("awarded", found.getAwarded());
        json.add("refusal_reason", text(found.getRefusalReason()));
        headline(found, json);
        json.add("payable", amount(found.hasPayablePerMonth(), found.getPayablePerMonth()));
        json.add("currency", ResultJson.currency(found));
        json.add("start", text(found.getStart()));
        json.add("paid_from", text(found.getPaidFrom()));
        json.add("chosen_route", text(found.getChosenRoute()));
        json.add("instruments", array(found.getPairsList(), DeterminationJson::pair));
        json.add("routes", array(found.getRoutesList(), DeterminationJson::route));
        json.add("steps", array(found.getStepsList(), DeterminationJson::step));
        json.add("rests_on_unverified", array(found.getRestsOnUnverifiedList(), DeterminationJson::value));
        json.add("law_checksum", text(found.getLawChecksum()));
        json.add("engine_version", text(found.getEngineVersion()));
        return json;
    }

    /// Time and amounts of the route that is paid; what that route does not have is taken from the first that has it,
    /// so that the benefit on own periods and the pro-rata benefit can be compared.
    private static void headline(Determination found, JsonObject json) {
        var own = preferred(found, Route::hasOwn);
        var total = preferred(found, Route::hasTotal);
        var independent = preferred(found, Route::hasIndependent);
        var theoretical = preferred(found, Route::hasTheoretical);
        var proRata = preferred(found, Route::hasProRata);
        json.add("own", quantity(own.hasOwn(), own.getOwn()));
        json.add("total", quantity(total.hasTotal(), total.getTotal()));
        json.add("independent", amount(independent.hasIndependent(), independent.getIndependent()));
        json.add("theoretical", amount(theoretical.hasTheoretical(), theoretical.getTheoretical()));
        json.add("pro_rata", amount(proRata.hasProRata(), proRata.getProRata()));
    }

    private static Route preferred(Determination found, Predicate<Route> has) {
        var routes = found.getRoutesList();
        return routes.stream()
                .filter(route -> route.getId().equals(found.getChosenRoute()))
                .filter(has)
                .findFirst()
                .or(() -> routes.stream().filter(has).findFirst())
                .orElse(Route.getDefaultInstance());
    }

    private static JsonElement pair(PairFinding pair) {
        var json = new JsonObject();
        json.addProperty("state", pair.getState());
        json.addProperty("partner", pair.getPartner());
        json.add("instrument", text(pair.getInstrument()));
        json.addProperty("applied", pair.getApplied());
        json.add("reason", step(pair.getReason()));
        return json;
    }

    private static JsonElement route(Route route) {
        var json = new JsonObject();
        json.addProperty("id", route.getId());
        json.add("instrument", text(route.getInstrument()));
        json.addProperty("right", route.getRight());
        json.add("own", quantity(route.hasOwn(), route.getOwn()));
        json.add("total", quantity(route.hasTotal(), route.getTotal()));
        json.add("independent", amount(route.hasIndependent(), route.getIndependent()));
        json.add("theoretical", amount(route.hasTheoretical(), route.getTheoretical()));
        var ratio = route.getProRataRatio();
        json.add(
                "pro_rata_ratio",
                text(route.hasProRataRatio() ? ratio.getNumerator() + "/" + ratio.getDenominator() : ""));
        json.add("pro_rata", amount(route.hasProRata(), route.getProRata()));
        json.add("amount", amount(route.hasAmount(), route.getAmount()));
        json.add("refusal_reason", text(route.getRefusalReason()));
        json.add("steps", array(route.getStepsList(), DeterminationJson::step));
        return json;
    }

    private static JsonElement step(Step step) {
        var json = new JsonObject();
        json.addProperty("rule", step.getRule());
        json.addProperty("instrument", step.getArticle().getInstrument());
        json.addProperty("article", step.getArticle().getArticle());
        json.add("arguments", array(step.getArgumentsList(), DeterminationJson::argument));
        json.addProperty("text", step.getText());
        return json;
    }

    private static JsonElement argument(Argument argument) {
        var json = new JsonObject();
        json.addProperty("name", argument.getName());
        switch (argument.getValueCase()) {
            case MONEY -> {
                json.addProperty("amount", argument.getMoney().getAmount());
                json.addProperty("currency", argument.getMoney().getCurrency());
            }
            case QUANTITY -> json.add("quantity", quantity(true, argument.getQuantity()));
            case DATE -> json.addProperty("date", argument.getDate());
            case RATIO ->
                json.addProperty(
                        "ratio",
                        argument.getRatio().getNumerator() + "/"
                                + argument.getRatio().getDenominator());
            case NUMBER -> json.addProperty("number", argument.getNumber());
            case TEXT -> json.addProperty("text", argument.getText());
            case VALUE_NOT_SET -> json.add("text", JsonNull.INSTANCE);
        }
        return json;
    }

    private static JsonElement quantity(boolean present, Quantity quantity) {
        if (!present) return JsonNull.INSTANCE;
        var json = new JsonObject();
        json.addProperty("amount", quantity.getAmount());
        json.addProperty("unit", Codes.code(quantity.getUnit()));
        return json;
    }

    private static JsonElement value(LawValue value) {
        var json = new JsonObject();
        json.addProperty("path", value.getPath());
        json.add("value", text(value.getValue()));
        json.add("from", text(value.getFrom()));
        json.add("source", text(value.getSource()));
        return json;
    }
}
