package floorwire.chat.slack.standin;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import okio.ByteString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** Uploading in three steps: ask for an address, send the bytes there, share the file. */
final class Files {

    /** By the reference of {@code files.getUploadURLExternal}. */
    private static final int LONGEST_ALT = 1_000;

    private static final class Upload {
        private final Workspace workspace;
        private final String name;
        private final long length;
        private final String description;
        private ByteString content = ByteString.EMPTY;
        private boolean complete;
        private boolean shared;
        private int refusals;

        Upload(Workspace workspace, String name, long length, String description) {
            this.workspace = workspace;
            this.name = name;
            this.length = length;
            this.description = description;
        }
    }

    private final World world;
    private final Map<String, Upload> uploads = new HashMap<>();

    Files(World world) {
        this.world = world;
    }

    ObjectNode begin(Rest.Ask ask) {
        if (ask.arg("filename").isEmpty() || ask.number("length", 0) <= 0) {
            throw Refusal.of("invalid_arguments");
        }
        if (ask.arg("alt_txt").length() > LONGEST_ALT) {
            throw Refusal.of("alt_txt_too_large");
        }
        String id = world.id("F");
        uploads.put(id, new Upload(ask.workspace(), ask.arg("filename"), ask.number("length", 0), ask.arg("alt_txt")));
        return Json.object().put("upload_url", world.http() + "/upload/" + id).put("file_id", id);
    }

    Reply receive(RecordedCall call) {
        Upload upload = upload(call.method().substring("upload/".length()));
        upload.content = call.bytes();
        return upload.content.size() == upload.length ? Reply.text(200, "OK - " + upload.length)
                : Reply.text(400, "length is not as announced");
    }

    ObjectNode complete(Rest.Ask ask) {
        JsonNode files = ask.args().path("files");
        if (files.isEmpty()) {
            throw Refusal.of("invalid_arguments");
        }
        Map<String, ObjectNode> shared = new LinkedHashMap<>();
        for (JsonNode file : files) {
            String id = Json.text(file, "id");
            Upload upload = upload(id);
            if (upload.content.size() == 0 || upload.complete) {
                throw Refusal.of("file_not_found");
            }
            shared.put(id, json(id, upload).put("title", Json.has(file, "title") ? Json.text(file, "title") : upload.name));
        }
        if (!ask.arg("channel_id").isEmpty()) {
            share(ask, shared);
        }
        shared.keySet().forEach(id -> {
            Upload upload = upload(id);
            upload.complete = true;
            upload.shared = !ask.arg("channel_id").isEmpty();
            upload.refusals = world.processing;
        });
        return Json.object().set("files", Json.array(shared.values().stream()));
    }

    private void share(Rest.Ask ask, Map<String, ObjectNode> shared) {
        LoopbackChannel channel = Optional.ofNullable(world.channels.get(ask.arg("channel_id")))
                .filter(one -> one.isKnownTo(ask.workspace())).orElseThrow(() -> Refusal.of("channel_not_found"));
        if (!channel.isWith(ask.workspace().bot())) {
            throw Refusal.of("not_in_channel");
        }
        if (channel.isArchived()) {
            throw Refusal.of("is_archived");
        }
        ObjectNode sent = Json.object().put("text", ask.arg("initial_comment"));
        for (String copied : List.of("blocks", "thread_ts")) {
            if (ask.args().has(copied)) {
                sent.set(copied, ask.args().path(copied));
            }
        }
        BlockRules.message(sent, "invalid_blocks");
        Post post = channel.add(new Post(world, channel, ask.workspace().bot(), sent, Optional.empty()));
        shared.forEach((id, json) -> post.attach(upload(id).name, upload(id).content.toByteArray(), json));
    }

    /**
     * Image blocks may name a file that the app uploaded ("must have access to this file", reference of the Slack file object). Of one that is
     * complete for a moment only a report says {@code invalid slack file} (python-slack-sdk#1521).
     *
     * @throws Refusal {@code invalid_blocks}
     */
    void check(JsonNode blocks, Workspace by) {
        for (JsonNode block : blocks) {
            if (block.has("slack_file")) {
                Upload upload = uploads.get(Json.text(block.path("slack_file"), "id"));
                if (upload == null || upload.workspace != by || !upload.complete || !upload.name.matches(".*\\.(png|jpe?g|gif)")
                        || upload.refusals-- > 0) {
                    throw Refusal.of("invalid_blocks", List.of("invalid slack file"));
                }
            }
        }
    }

    /** The bytes of one. */
    byte[] content(String id) {
        return upload(id).content.toByteArray();
    }

    ObjectNode info(Rest.Ask ask) {
        return Json.object().set("file", json(ask.arg("file"), upload(ask.arg("file"))));
    }

    private static ObjectNode json(String id, Upload upload) {
        return Json.object().put("id", id).put("name", upload.name).put("title", upload.name).put("size", upload.length)
                .put("alt_txt", upload.description);
    }

    private Upload upload(String id) {
        return Optional.ofNullable(uploads.get(id)).orElseThrow(() -> Refusal.of("file_not_found"));
    }
}
