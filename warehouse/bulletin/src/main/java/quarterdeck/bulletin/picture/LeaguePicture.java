package quarterdeck.bulletin.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** The league table as a picture of 1200 by 630 pixels, the size that messengers and networks show in full. */
public final class LeaguePicture {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final double MARGIN = 56;
    private static final double TOP = 172;
    private static final int MOST = 11;

    private static final Color PAPER = new Color(0xfffdf9);
    private static final Color INK = new Color(0x1c1b19);
    private static final Color SOFT = new Color(0x5d5a54);
    private static final Color RULE = new Color(0xd9d4c9);
    private static final Color BAR = new Color(0x2f6690);

    private static final Color FALL = new Color(0xa8480f);

    private final Typeface regular = Typeface.regular();
    private final Typeface bold = Typeface.bold();

    /** @param rows at most eleven are drawn, in their order */
    public byte[] png(String title, String subtitle, String foot, String empty, List<Standing> rows)
            throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setColor(PAPER);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(INK);
        canvas.fill(new Rectangle2D.Double(MARGIN, 40, WIDTH - 2 * MARGIN, 4));
        bold.draw(canvas, title, MARGIN, 92, 38);
        canvas.setColor(SOFT);
        regular.draw(canvas, subtitle, MARGIN, 130, 21);
        if (rows.isEmpty()) {
            regular.draw(canvas, empty, MARGIN, TOP + 40, 24);
        } else {
            rows(canvas, rows.subList(0, Math.min(MOST, rows.size())));
        }
        canvas.setColor(SOFT);
        regular.draw(canvas, foot, MARGIN, HEIGHT - 30, 16);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private void rows(Graphics2D canvas, List<Standing> rows) {
        double height = Math.min(56, (HEIGHT - 70 - TOP) / rows.size());
        double size = Math.min(24, height * 0.58);
        double most =
                rows.stream().mapToDouble(row -> Math.abs(row.value())).max().orElse(1);
        for (int i = 0; i < rows.size(); i++) {
            Standing row = rows.get(i);
            double base = TOP + (i + 0.68) * height;
            canvas.setColor(RULE);
            canvas.fill(new Rectangle2D.Double(MARGIN, TOP + i * height, WIDTH - 2 * MARGIN, 1));
            canvas.setColor(INK);
            bold.drawRight(canvas, row.rank(), MARGIN + 48, base, size);
            regular.draw(canvas, row.name(), MARGIN + 72, base, size);
            canvas.setColor(SOFT);
            regular.draw(canvas, row.places(), MARGIN + 250, base, size * 0.66);
            canvas.setColor(row.value() < 0 ? FALL : BAR);
            double length = 300 * Math.abs(row.value()) / Math.max(most, 1e-9);
            canvas.fill(new Rectangle2D.Double(MARGIN + 450, TOP + (i + 0.26) * height, length, height * 0.48));
            canvas.setColor(INK);
            bold.draw(canvas, row.growth(), MARGIN + 462 + length, base, size);
            regular.drawRight(canvas, row.level(), WIDTH - MARGIN, base, size * 0.86);
        }
    }
}
