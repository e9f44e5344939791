def run():
    total = 0.0
    text = ''
    for i in range(1, 2001):
        text = text + '%d,' % i
        if i % 100 == 0:
            parts = text.split(',')
            try:
                third = float(parts[2])
            except ValueError:
                third = float('nan')
            total = total + len(parts) + third
            text = text.replace('1', 'x')
            text = text[:50].upper()
    return total
