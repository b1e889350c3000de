package newsarchive.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Trains {@link Trees} with XGBoost and brings them into our form. */
final class TreeTraining {

    /** How an ensemble grows. */
    record Settings(int trees, int depth, double eta, double childWeight, double subsample, double columns) {}

    private TreeTraining() {}

    static Booster train(Rows rows, Settings settings) throws XGBoostError {
        DMatrix matrix = new DMatrix(rows.values(), rows.size(), rows.width(), Float.NaN);
        matrix.setLabel(rows.labels());
        matrix.setWeight(rows.weights());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("objective", "binary:logistic");
        parameters.put("base_score", 0.5);
        parameters.put("tree_method", "hist");
        parameters.put("max_depth", settings.depth());
        parameters.put("eta", settings.eta());
        parameters.put("min_child_weight", settings.childWeight());
        parameters.put("subsample", settings.subsample());
        parameters.put("colsample_bytree", settings.columns());
        parameters.put("lambda", 3);
        parameters.put("max_bin", 128);
        parameters.put("nthread", Runtime.getRuntime().availableProcessors());
        parameters.put("seed", 1);
        Booster booster = XGBoost.train(matrix, parameters, settings.trees(), Map.of(), null, null);
        matrix.dispose();
        return booster;
    }

    static Trees trees(Booster booster, int width) throws XGBoostError {
        String[] names = new String[width];
        for (int i = 0; i < width; i++) {
            names[i] = String.valueOf(i);
        }
        List<float[]> nodes = new ArrayList<>();
        List<Integer> roots = new ArrayList<>();
        for (String tree : booster.getModelDump(names, false, "json")) {
            roots.add(nodes.size());
            add(JsonMapper.shared().readTree(tree), nodes);
        }
        short[] features = new short[nodes.size()];
        float[] values = new float[nodes.size()];
        int[] leaps = new int[nodes.size()];
        for (int i = 0; i < nodes.size(); i++) {
            features[i] = (short) nodes.get(i)[0];
            values[i] = nodes.get(i)[1];
            leaps[i] = (int) nodes.get(i)[2];
        }
        return new Trees(roots.stream().mapToInt(i -> i).toArray(), features, values, leaps);
    }

    private static void add(JsonNode node, List<float[]> nodes) {
        if (node.has("leaf")) {
            nodes.add(new float[] {-1, number(node.get("leaf")), 0});
            return;
        }
        float[] own = {node.get("split").asInt(), number(node.get("split_condition")), 0};
        nodes.add(own);
        add(child(node, "yes"), nodes);
        own[2] = nodes.size();
        add(child(node, "no"), nodes);
    }

    private static float number(JsonNode value) {
        return Float.parseFloat(value.asString());
    }

    private static JsonNode child(JsonNode node, String which) {
        int id = node.get(which).asInt();
        for (JsonNode child : node.get("children")) {
            if (child.get("nodeid").asInt() == id) {
                return child;
            }
        }
        throw new IllegalStateException("The tree has no node " + id + ".");
    }
}
