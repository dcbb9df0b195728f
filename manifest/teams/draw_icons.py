#!/usr/bin/env python3
"""Draws color.png and outline.png beside this file: a speech bubble that holds a pair of quotation marks."""
import os, struct, zlib

BLUE, WHITE, CLEAR = (31, 58, 95, 255), (255, 255, 255, 255), (255, 255, 255, 0)
SAMPLES = 8  # per side of a pixel


def rounded(x, y, left, top, right, bottom, radius):
    dx, dy = max(left + radius - x, 0, x - right + radius), max(top + radius - y, 0, y - bottom + radius)
    return left <= x <= right and top <= y <= bottom and dx * dx + dy * dy <= radius * radius


def bubble(x, y, grow=0.0):
    """A rounded box with a tail at its lower left, in a square of side 1."""
    box = rounded(x, y, .20 - grow, .22 - grow, .80 + grow, .66 + grow, .10 + grow)
    tail = .30 - grow <= x <= .46 + grow and .60 <= y <= .80 + grow * 1.6 and (y - .60) + (x - .30) * 1.25 <= .20 + grow * 1.6
    return box or tail


def marks(x, y):
    """Two closing quotation marks: a dot, and a stroke that leaves it downwards."""
    for left in (.36, .54):
        cx, cy = left + .05, .40
        if (x - cx) ** 2 + (y - cy) ** 2 <= .05 ** 2: return True
        if cy <= y <= .55 and abs(x - (cx + .032 - (y - cy) * .42)) <= .026 * (1 - (y - cy) / .32): return True
    return False


def color(x, y):
    return WHITE if bubble(x, y) and not marks(x, y) else BLUE


def outline(x, y):
    x, y = .5 + (x - .5) * .72, .51 + (y - .5) * .72
    edge = bubble(x, y, .02) and not bubble(x, y, -.03)
    return WHITE if edge or marks(x, y) else CLEAR


def draw(side, paint):
    rows = bytearray()
    for row in range(side):
        rows.append(0)
        for column in range(side):
            hits = [paint((column + (i + .5) / SAMPLES) / side, (row + (j + .5) / SAMPLES) / side)
                    for i in range(SAMPLES) for j in range(SAMPLES)]
            alpha = sum(hit[3] for hit in hits)
            rows += bytes(round(sum(hit[c] * hit[3] for hit in hits) / alpha) if alpha else 255 for c in range(3))
            rows.append(round(alpha / len(hits)))
    return rows


def write(name, side, paint):
    def chunk(kind, body):
        return struct.pack('>I', len(body)) + kind + body + struct.pack('>I', zlib.crc32(kind + body))
    header = struct.pack('>IIBBBBB', side, side, 8, 6, 0, 0, 0)
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), name), 'wb') as file:
        file.write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', header) + chunk(b'IDAT', zlib.compress(bytes(draw(side, paint)), 9)) + chunk(b'IEND', b''))


write('color.png', 192, color)
write('outline.png', 32, outline)
