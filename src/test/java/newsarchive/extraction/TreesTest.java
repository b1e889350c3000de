package newsarchive.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.junit.jupiter.api.Test;

/** Our few lines give what the library that trained the trees gives. */
class TreesTest {

    private static final int WIDTH = 9;
    private static final int SIZE = 4000;

    private final Rows rows = rows();

    @Test
    void givesTheProbabilitiesOfTheLibrary() throws XGBoostError, IOException {
        Booster booster = TreeTraining.train(rows, new TreeTraining.Settings(60, 6, 0.1, 1, 0.8, 0.5));
        Trees trees = reread(TreeTraining.trees(booster, WIDTH));

        float[][] expected = booster.predict(new DMatrix(rows.values(), SIZE, WIDTH, Float.NaN));
        for (int i = 0; i < SIZE; i++) {
            double ours = Trees.probability(trees.fullMargin(rows.values(), i * WIDTH));
            assertThat(ours).as("row %d", i).isCloseTo(expected[i][0], within(1e-5));
        }
    }

    @Test
    void stopsEarlyOnlyWhereTheRestWouldChangeLittle() throws XGBoostError, IOException {
        Booster booster = TreeTraining.train(rows, new TreeTraining.Settings(120, 6, 0.1, 1, 0.8, 0.5));
        Trees trees = reread(TreeTraining.trees(booster, WIDTH));

        float[] values = rows.values();
        float[] margins = trees.margins(values, WIDTH);
        for (int i = 0; i < SIZE; i++) {
            boolean early = Trees.probability(margins[i]) > 0.5;
            boolean full = Trees.probability(trees.fullMargin(values, i * WIDTH)) > 0.5;
            assertThat(early).as("row %d", i).isEqualTo(full);
        }
    }

    private static Trees reread(Trees trees) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        trees.write(new DataOutputStream(bytes));
        return Trees.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    /** Rows whose label is a noisy function of some of their values, among them whole numbers, as features are. */
    private static Rows rows() {
        Random random = new Random(7);
        Rows rows = new Rows(WIDTH);
        float[] row = new float[WIDTH];
        for (int i = 0; i < SIZE; i++) {
            for (int f = 0; f < WIDTH; f++) {
                row[f] = f % 2 == 0 ? random.nextFloat() * 100 : random.nextInt(12) - 1;
            }
            boolean label = row[0] + 8 * row[1] * (row[3] > 4 ? 1 : -1) + random.nextGaussian() * 10 > 50;
            rows.add(row, 0, label ? 1 : 0, 1 + random.nextInt(3));
        }
        return rows;
    }
}
