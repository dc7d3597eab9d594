// The units, in the order in which the engine numbers them: written from the tables by `UPDATE=1 cargo test --test emit`, not by hand.

/** Symbol, dimension, Chinese name, English name. */
export const rows = `\
mm|length|毫米|millimetre
cm|length|厘米|centimetre
m|length|米|metre
in|length|英寸|inch
ft|length|英尺|foot
mg|weight|毫克|milligram
g|weight|克|gram
dg|weight|分克|decigram
kg|weight|千克|kilogram
t|weight|吨|tonne
lb|weight|磅|pound
cm3|volume|立方厘米|cubic centimetre
m3|volume|立方米|cubic metre
in3|volume|立方英寸|cubic inch
ft3|volume|立方英尺|cubic foot`;
