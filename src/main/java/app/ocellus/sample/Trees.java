package app.ocellus.sample;

import java.awt.geom.Path2D;

/** Single trees, and lines of them. */
final class Trees {

    private final Canvas canvas;
    private final Dice dice;
    private final Light light;

    Trees(Easel easel) {
        this.canvas = easel.canvas();
        this.dice = easel.dice();
        this.light = easel.light();
    }

    /** Leaves of one season. */
    int leaves() {
        return dice.near(
                dice.pick(
                        0x4e7d3c, 0x5f8f45, 0x3d6b41, 0x7d9a48, 0xc98b33, 0xb5562f, 0xd6a83f,
                        0x47734f));
    }

    int needles() {
        return dice.near(dice.pick(0x2f5244, 0x27493c, 0x3a5c3f, 0x2c4a4c));
    }

    /** A fir with ragged tiers; {@code distance} as in {@link Light#far}. */
    void conifer(double x, double base, double height, int colour, double distance) {
        double half = height * dice.between(0.2, 0.29);
        canvas.fill(
                Canvas.box(x - height * 0.025, base - height * 0.15, height * 0.05, height * 0.17),
                light.far(0x4b3a2e, distance));
        int tiers = height < 22 ? 3 : dice.count(5, 8);
        int dark = Ink.mix(light.shadow(colour), light.haze(), distance);
        int lit = light.far(Ink.shade(colour, 0.08), distance);
        canvas.fill(tiers(x, base - height * 0.08, height * 0.92, half, tiers), dark);
        canvas.fill(
                tiers(
                        x + light.side() * half * 0.22,
                        base - height * 0.11,
                        height * 0.85,
                        half * 0.68,
                        tiers),
                lit);
    }

    /** The same fir under snow. */
    void snowyConifer(double x, double base, double height, double distance) {
        int colour = needles();
        conifer(x, base, height, colour, distance);
        double half = height * 0.17;
        int snow = light.far(0xf3f7fb, distance);
        canvas.fill(
                tiers(
                        x + light.side() * half * 0.3,
                        base - height * 0.2,
                        height * 0.8,
                        half * 0.75,
                        6),
                snow,
                0.85);
    }

    private Path2D tiers(double x, double base, double height, double half, int tiers) {
        var path = new Path2D.Double();
        path.moveTo(x, base - height);
        for (int i = 1; i <= tiers; i++) {
            tierEdge(path, x, base - height + height * i / tiers, half * i / tiers, 1);
        }
        for (int i = tiers; i >= 1; i--) {
            double width = half * i / tiers * dice.between(0.85, 1.15);
            double y = base - height + height * i / tiers;
            path.lineTo(x - width * 0.55, y - height * 0.03);
            path.lineTo(x - width, y + dice.between(0, 0.02) * height);
            path.lineTo(x - width * 0.45, y - height / tiers * 0.85);
        }
        path.closePath();
        return path;
    }

    private void tierEdge(Path2D path, double x, double y, double half, int side) {
        double width = half * dice.between(0.85, 1.15) * side;
        path.lineTo(x + width, y);
        path.lineTo(x + width * 0.5, y - half * 0.08);
    }

    /** A leafy tree: clusters of leaves in three tones, the lit ones last. */
    void broadleaf(double x, double base, double height, int colour, double distance) {
        int bark = light.far(0x5a4636, distance);
        double girth = height * dice.between(0.035, 0.055);
        canvas.fill(
                Canvas.polygon(
                        x - girth * 1.3,
                        base,
                        x - girth * 0.6,
                        base - height * 0.5,
                        x + girth * 0.6,
                        base - height * 0.5,
                        x + girth * 1.3,
                        base),
                bark);
        double half = height * dice.between(0.28, 0.4);
        double middle = base - height * 0.64;
        int dark = Ink.mix(light.shadow(colour), light.haze(), distance);
        int lit = light.far(colour, distance);
        clusters(x, middle + height * 0.05, half, height * 0.32, 14, dark);
        clusters(
                x + light.side() * half * 0.12,
                middle - height * 0.02,
                half * 0.82,
                height * 0.27,
                14,
                Ink.mix(dark, lit, 0.7));
        clusters(
                x + light.side() * half * 0.3,
                middle - height * 0.1,
                half * 0.55,
                height * 0.19,
                12,
                Ink.shade(lit, 0.14));
    }

    private void clusters(double x, double y, double halfX, double halfY, int count, int colour) {
        for (int i = 0; i < count; i++) {
            double angle = dice.between(0, 2 * Math.PI);
            double away = Math.sqrt(dice.between(0, 1));
            double size = halfX * dice.between(0.14, 0.4);
            canvas.fill(
                    Canvas.ellipse(
                            x + Math.cos(angle) * away * halfX * 0.85,
                            y + Math.sin(angle) * away * halfY * 0.85,
                            size,
                            size * 0.8),
                    colour);
        }
    }

    /** A tree without leaves, branch by branch. */
    void bare(double x, double base, double height, int colour) {
        branch(
                x,
                base,
                -Math.PI / 2 + dice.between(-0.08, 0.08),
                height * 0.36,
                height * 0.035,
                light.on(colour));
    }

    private void branch(double x, double y, double angle, double length, double width, int colour) {
        double tipX = x + Math.cos(angle) * length;
        double tipY = y + Math.sin(angle) * length;
        canvas.line(x, y, tipX, tipY, Math.max(0.6, width), colour);
        if (length < 4) {
            return;
        }
        int forks = dice.count(2, 3);
        for (int i = 0; i < forks; i++) {
            branch(
                    tipX,
                    tipY,
                    angle + dice.between(-0.65, 0.65),
                    length * dice.between(0.58, 0.82),
                    width * 0.62,
                    colour);
        }
    }

    void palm(double x, double base, double height) {
        double lean = dice.between(-0.35, 0.35) * height;
        var trunk = new Path2D.Double();
        trunk.moveTo(x, base);
        trunk.quadTo(x + lean * 0.2, base - height * 0.6, x + lean, base - height);
        canvas.stroke(trunk, height * 0.045, light.on(0x8a6a4a), 1);
        int fronds = dice.count(7, 10);
        for (int i = 0; i < fronds; i++) {
            double angle = Math.PI * (1.05 + 0.9 * i / (fronds - 1.0)) + dice.between(-0.15, 0.15);
            frond(x + lean, base - height, angle, height * dice.between(0.38, 0.55));
        }
    }

    private void frond(double x, double y, double angle, double length) {
        double tipX = x + Math.cos(angle) * length;
        double tipY = y + Math.sin(angle) * length * 0.5 + length * 0.45;
        double midX = x + Math.cos(angle) * length * 0.6;
        double midY = y + Math.sin(angle) * length * 0.6 - length * 0.12;
        var leaf = new Path2D.Double();
        leaf.moveTo(x, y);
        leaf.quadTo(midX, midY - length * 0.08, tipX, tipY);
        leaf.quadTo(midX, midY + length * 0.14, x, y);
        canvas.fill(leaf, light.on(dice.near(0x3f7a45)));
    }

    /** Firs all along an edge, the higher ones first. */
    void firLine(Ridge edge, double height, double spacing, double distance) {
        int colour = needles();
        for (double x = -5; x < 261; x += spacing * dice.between(0.6, 1.4)) {
            double sink = dice.between(0, height * 0.3);
            conifer(
                    x,
                    edge.at(x) + sink + 2,
                    height * dice.between(0.6, 1.15),
                    dice.near(colour),
                    distance);
        }
    }

    /** Leafy trees all along an edge. */
    void leafLine(Ridge edge, double height, double spacing, double distance) {
        int colour = leaves();
        for (double x = -5; x < 261; x += spacing * dice.between(0.6, 1.4)) {
            int tone = dice.chance(0.2) ? leaves() : dice.near(colour);
            broadleaf(
                    x, edge.at(x) + height * 0.2, height * dice.between(0.7, 1.15), tone, distance);
        }
    }
}
