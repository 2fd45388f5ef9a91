package portability.claims.netting.grpc;

import java.util.List;
import java.util.TreeSet;
import portability.claims.netting.Window;
import portability.claims.netting.wire.NettingLetter;
import portability.proto.claims.v1.NettingWindow;

/// A window as it is shown.
final class WindowView {
    private WindowView() {}

    static NettingWindow of(Window window, String here) {
        var view = NettingWindow.newBuilder()
                .setWindowId(window.windowId())
                .setPartner(window.partner())
                .setState(window.state().name())
                .setProposer(window.isOwn() ? here : window.partner())
                .setOpenedOn(window.openedOn().toString())
                .setSettleIn(window.settleIn().orElse(""))
                .addAllWarnings(warnings(window));
        window.proposal().ifPresent(said -> told(view, said));
        window.answer()
                .ifPresent(said -> view.setAnswerDocument(said.documentId())
                        .addAllDifferences(said.differences().stream()
                                .map(NettingLetter::difference)
                                .toList()));
        return view.build();
    }

    private static void told(NettingWindow.Builder view, Window.Proposal said) {
        view.setClosedOn(said.closedOn().toString())
                .setLogPosition(said.position())
                .setDueBy(said.dueBy().toString())
                .setRound(said.round())
                .setItemCount(said.items())
                .setListHash(NettingLetter.hash(said.listHash()))
                .addAllNets(said.nets().stream().map(NettingLetter::net).toList())
                .addAllRoundings(
                        said.roundings().stream().map(NettingLetter::rounding).toList())
                .setProposalDocument(said.documentId())
                .setLeftOver(said.leftOver());
    }

    /// What must be known before a figure is believed.
    static List<String> warnings(Window window) {
        var warnings = new TreeSet<String>();
        for (var entry : window.listed())
            entry.conversion().ifPresent(conversion -> {
                if (!conversion.verified())
                    warnings.add("The day of an exchange rate rests on " + conversion.decision()
                            + ", whose text was not read in its source.");
                if (!conversion.rateDay().equals(conversion.ruleDay()))
                    warnings.add(
                            "For some days no rate was published; the last one before counts. No text that was read"
                                    + " says so.");
            });
        return List.copyOf(warnings);
    }
}
