package floorwire.chat.slack.standin;

/** {@code response_url}. */
final class Responses {

    private final World world;

    Responses(World world) {
        this.world = world;
    }

    Reply answer(RecordedCall call) {
        String url = world.http() + '/' + call.method();
        LoopbackInteraction interaction = world.interactions.values().stream().filter(one -> one.hasResponse(url)).findFirst()
                .orElseThrow(() -> Refusal.of(404, "expired_url"));
        interaction.responds(call.args());
        return Reply.text(200, "ok");
    }
}
